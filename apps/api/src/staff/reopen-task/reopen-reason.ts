/** Why a lead opens a closed task again. A list: the event of it holds no words of its own. */
export const reopenReasons = [
  'CLOSED_BY_MISTAKE',
  'NEW_INFORMATION',
  'TEACHER_DISAGREES',
  'CHECK_FAILED',
] as const
export type ReopenReason = (typeof reopenReasons)[number]
