/** The ends of a task. packages/database/src/tables/support-task.table.ts says what each means. */
export const supportTaskOutcomes = [
  'LINKED',
  'UNLINKED',
  'CONFIRMED',
  'NOT_MATCHED',
  'CHANGED',
  'MERGED',
  'KEPT_SEPARATE',
  'RELEASED',
  'REFUSED',
  'NO_LONGER_NEEDED',
] as const
export type SupportTaskOutcome = (typeof supportTaskOutcomes)[number]
