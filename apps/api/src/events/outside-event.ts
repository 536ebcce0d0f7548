/** Every event of no journey and of no client: what staff and the worker do, and what a person does by a link in a mail. */
export type OutsideEvent = Happening & { journeyId?: never; clientId?: never }

type Happening =
  /** A member of staff took the record from an identity; `isReplaced`: for another one, whose TrnClaimed follows. */
  | { type: 'RecordUnlinked'; identityId: string; level: string; reason: string; isReplaced: boolean }
  /** A link in question is hidden from services until staff have decided. `reason`: of the member of staff who froze it. */
  | { type: 'LinkFrozen'; identityId: string; reason?: string }
  /** An agent decided on a link that is in question: its holder keeps the record, or has lost it. `reason`: why, where a list of reasons was asked. */
  | { type: 'RecordKept' | 'RecordRemoved'; identityId: string; reason?: string }
  /** A lead decided that a record is not its holder’s but another identity’s, which has it now. `identityId` is the one that lost it. */
  | { type: 'RecordHandedOver'; identityId: string; toIdentityId: string; reason: string }
  /** A lead gave a withheld record to an identity, or refused to. */
  | { type: 'WithheldTrnReleased' | 'WithheldTrnRefused'; identityId: string; reason: string }
  /** A member of staff corrected what we know of a person, on evidence that they saw. The facts hold what was replaced. */
  | {
      type: 'OfficialNameChanged' | 'DateOfBirthChanged'
      identityId: string
      reason: string
      evidence: string[]
    }
  /** A closure is proposed by one member of staff and approved, or refused, by another; it can be taken back for 30 days. */
  | {
      type: 'ClosureProposed' | 'ClosureRefused' | 'IdentityClosed' | 'IdentityReopened' | 'IdentityErased'
      identityId: string
      closureId: string
      reason?: string
    }
  /** Another address that a member of staff proposed for an identity, on its way. */
  | {
      type: 'EmailChangeProposed' | 'ProposedEmailProved' | 'EmailProposalApproved' | 'EmailChangeStopped'
      identityId: string
      emailProposalId: string
      reason?: string
    }
  /** `outcome` and `reason` say how it ended; events of older builds have neither, nor `taskId`. */
  | {
      type: 'SupportTaskClosed'
      identityId: string
      taskId: string
      matter: 'search' | 'proof' | 'other'
      outcome: string
      reason: string | null
    }
  /** A member of staff asked the teacher something about a task, and the teacher answered. What was said is not in the event. */
  | {
      type: 'TeacherAsked'
      identityId: string
      taskId: string
      questionId: string
      template: string
      facts: string[]
      wantsEvidence: boolean
    }
  | { type: 'TeacherAnswered'; identityId: string; taskId: string; questionId: string }
  /** A task went from one stage to another: `to` is one of those in tasks/domain/task-stage.ts. */
  | {
      type: 'SupportTaskMoved'
      identityId: string
      taskId: string
      from: string
      to: string
      /** Why it was escalated. */
      reason?: string
    }
  /** A member of staff has a task, from now on: they, or a lead, said so. */
  | { type: 'SupportTaskAssigned'; identityId: string; taskId: string; toMemberId: string }
  /** A member of staff let go of a task. */
  | { type: 'SupportTaskReleased'; identityId: string; taskId: string }
  /** A member of staff opened a task to work on it. `fromMemberId`: who had it open before; `isTakeover`: and still had, at that moment. */
  | {
      type: 'SupportTaskTaken'
      identityId: string
      taskId: string
      fromMemberId: string | null
      isTakeover: boolean
    }
  /** A lead opened a closed task again. */
  | { type: 'SupportTaskReopened'; identityId: string; taskId: string; reason: string }
  /** A member of staff keeps a view of the queue, or no longer. */
  | { type: 'TaskViewSaved' | 'TaskViewRemoved'; viewId: string }
  /** The outcome for a linked identity when its record changes. */
  | { type: 'TrnMoved' | 'TrnDeactivated' | 'TrnReactivated' | 'RecordNameChanged'; identityId: string }
  /** An agent blocks an identity from every service, or unblocks it. */
  | { type: 'IdentityBlocked' | 'IdentityUnblocked'; identityId: string; reason?: string }
  /** Two identities are one person’s. `identityId` is the one that stays. */
  | {
      type: 'IdentitiesMerged'
      identityId: string
      mergedIdentityId: string
      mergeId: string
      isTrnMoved: boolean
    }
  /** A merge was proposed, refused, or undone: two identities again. `reason` is a kind from the list of the act. */
  | {
      type: 'MergeProposed' | 'MergeRefused' | 'MergeUndone'
      identityId: string
      mergedIdentityId: string
      mergeId: string
      reason: string
    }
  /** `memberId`: the member of staff whom it is about. */
  | { type: 'StaffProved' | 'StaffFactorOfLeaver'; memberId: string; factor: StaffFactorShown }
  | { type: 'StaffFactorAdded' | 'StaffFactorRemoved'; memberId: string; factor: StaffFactorShown }
  | { type: 'StaffRecoveryCodesMade' | 'StaffFactorsLocked' | 'StaffFactorsReset'; memberId: string }
  | { type: 'StaffInvited' | 'StaffRoleChanged'; memberId: string; role: 'AGENT' | 'LEAD' | 'OWNER' }
  | { type: 'StaffInvitedAgain' | 'StaffJoined' | 'StaffOwnerProposed'; memberId: string }
  | { type: 'StaffLeft'; memberId: string; reason: string }
  /** A member of staff has proved their address at our support pages, or has signed out of them. */
  | { type: 'StaffSessionOpened' | 'StaffSessionEnded'; identityId: string; staffSessionId: string }
  /** The service-wide brake on passcodes: longer ones, with fewer tries. The counts are those of the five minutes before. */
  | { type: 'BrakeOn' | 'BrakeOff'; tries: number; failures: number }
  /** A member of staff searched for people, or turned a page: counts only, never the text. `understoodAs`: see staff/search-people. */
  | { type: 'PeopleSearched'; understoodAs: string; found: number; isFurtherPage: boolean }
  /** A member of staff opened a person. Once in a quarter of an hour, however often they come back to it. */
  | { type: 'PersonViewed'; identityId: string; reason: string; taskId?: string }
  /** A member of staff had a fact about a person shown that is hidden otherwise. */
  | { type: 'FactRevealed'; identityId: string; fact: string; reason: string; taskId?: string }
  /** A member of staff wrote a note about a person. */
  | { type: 'NoteAdded'; identityId: string; noteId: string; taskId?: string }
  /** A member of staff opened many people within an hour. */
  | { type: 'StaffLookupsHigh'; people: number }
  /** A member of staff searched many times within an hour. */
  | { type: 'StaffSearchesHigh'; searches: number }
  /** A switch was turned; a notice was put up on our pages, or taken down. */
  | { type: 'SwitchTurned'; name: string; isOn: boolean; reason: string }
  | { type: 'NoticePutUp' | 'NoticeTakenDown'; place: string }
  /** TRNs that leaked are withheld from every claimant from now on, or not any more. How many: the TRNs themselves stay out of it. */
  | { type: 'TrnsWithheld' | 'TrnsFreed'; trns: number }
  /** A service was added, or settings of it were changed: `changed` names them. */
  | { type: 'ServiceAdded'; serviceId: string }
  | { type: 'ServiceChanged'; serviceId: string; changed: string[] }

/** A second factor, or a recovery code in its place. */
type StaffFactorShown = 'PASSKEY' | 'AUTHENTICATOR_APP' | 'RECOVERY_CODE'
