/** Why an agent has to look. docs/journeys/README.md says when each comes up. */
export const supportTaskReasons = [
  'NO_MATCH',
  'MULTIPLE_MATCHES',
  'OWNER_NOT_RECOGNISED',
  'OWNER_NO_ACCESS',
  'CONTRADICTION',
  'TRN_DIFFERS',
  'NOT_ME',
  'RECORDS_UNAVAILABLE',
  'POSSIBLE_DUPLICATE',
  'CLAIM_DISPUTED',
  'RECORD_CLOSED',
  'NEEDS_PROOF',
  'TRN_WITHHELD',
  'HOLDER_DISPLACED',
  'CHANGE_REQUEST',
  'REVERT',
] as const
export type SupportTaskReason = (typeof supportTaskReasons)[number]
