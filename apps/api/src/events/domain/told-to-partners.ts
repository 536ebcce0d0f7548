/**
 * The events that partners learn of: of each, the log keeps a second row in the outbox, for the feed of changes and for webhooks. Every other event stays
 * with us. apps/api/src/changes/domain/change-of.ts says of each what a partner learns.
 */
export const TOLD_TO_PARTNERS = [
  'ServiceJoined',
  'DetailsChanged',
  'DetailsReported',
  'OfficialNameChanged',
  'DateOfBirthChanged',
  'RecordNameChanged',
  'EmailChanged',
  'EmailChangeReverted',
  'TrnClaimed',
  'MatchLevelRaised',
  'TrnMoved',
  'TrnDeactivated',
  'TrnReactivated',
  'HolderDisplaced',
  'RecordUnlinked',
  'LinkFrozen',
  'RecordKept',
  'RecordRemoved',
  'RecordHandedOver',
  'SupportTaskOpened',
  'SupportTaskReopened',
  'SupportTaskClosed',
  'IdentityBlocked',
  'IdentityUnblocked',
  'IdentityClosed',
  'IdentityReopened',
  'IdentityErased',
  'IdentitiesMerged',
  'MergeUndone',
  'SessionEnded',
] as const

export type ToldType = (typeof TOLD_TO_PARTNERS)[number]

const told: ReadonlySet<string> = new Set(TOLD_TO_PARTNERS)

export const isTold = (type: string): type is ToldType => told.has(type)
