/** Why a member of staff links a record. UNLINKED_BY_MISTAKE takes an unlinking back. */
export const linkReasons = [
  'NONE_FOUND_BY_SYSTEM',
  'LINKED_TO_WRONG_SIGN_IN',
  'NEW_INFORMATION',
  'PROVED_BY_PHONE',
  'DOCUMENT_SEEN',
  'UNLINKED_BY_MISTAKE',
] as const
export type LinkReason = (typeof linkReasons)[number]

/** Why a member of staff finds that a record is linked rightly. */
export const confirmReasons = ['RECORD_IS_THEIRS', 'PROVED_BY_PHONE', 'DOCUMENT_SEEN'] as const
export type ConfirmReason = (typeof confirmReasons)[number]

/** Why a member of staff takes a record from an identity. */
export const unlinkReasons = [
  'LINKED_WRONGLY',
  'NEW_INFORMATION',
  'HOLDER_DISPUTES',
  'RECORD_CLOSED',
  'FRAUD_SUSPECTED',
] as const
export type UnlinkReason = (typeof unlinkReasons)[number]
