/** The events that give a person a record, take it, or change how sure the link is. */
const LINK_EVENTS = new Set([
  'TrnClaimed',
  'TrnMoved',
  'TrnDeactivated',
  'TrnReactivated',
  'MatchLevelRaised',
  'HolderDisplaced',
  'ClaimDisputed',
  'LinkFrozen',
  'RecordKept',
  'RecordRemoved',
  'IdentitiesMerged',
  'MergeUndone',
])

/** True for an entry of a timeline that tells of the link to a record. */
export const isAboutLink = ({ type }: { type: string }): boolean => LINK_EVENTS.has(type)
