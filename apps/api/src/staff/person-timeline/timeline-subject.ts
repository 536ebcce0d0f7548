import type { Event } from '../../events/event.ts'

/** What a part of a timeline is about. LINK: the link between an identity and a teaching record. */
export const timelineSubjects = ['LINK'] as const
export type TimelineSubject = (typeof timelineSubjects)[number]

/** The events of each subject: of LINK those that give a person a record, take it, or change how sure the link is. */
export const eventsAbout = {
  LINK: [
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
    'RecordUnlinked',
    'RecordHandedOver',
    'WithheldTrnReleased',
    'WithheldTrnRefused',
    'IdentitiesMerged',
    'MergeUndone',
  ],
} as const satisfies Record<TimelineSubject, readonly Event['type'][]>
