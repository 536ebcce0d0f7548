/** Every event. Details hold references and kinds, never names, dates, numbers or addresses. docs/events.md says more of each. */
export type Event = Happening & {
  /** The member of staff who did it. Left out: the person themselves, a service, or we. */
  staffMemberId?: string
}

type Happening =
  | { type: 'PasscodeRequested'; journeyId: string; clientId: string }
  /** A mail with a passcode: GOV.UK Notify took it, or says what came of it. `identityId`: the identity whose address it went to, if it is one’s. */
  | {
      type: 'PasscodeSent' | 'PasscodeDelivered' | 'PasscodeNotDelivered'
      identityId?: string
      journeyId: string
      clientId: string
      purpose: string
      delivery: string
    }
  /** The typed digits were wrong. */
  | { type: 'PasscodeRefused'; journeyId: string; clientId: string; purpose: string; reason: string }
  | { type: 'EmailProved'; journeyId: string; clientId: string }
  | { type: 'IdentityCreated'; identityId: string; journeyId: string; clientId: string }
  | {
      type: 'TrnClaimed'
      identityId: string
      journeyId?: string
      clientId?: string
      ruleSet: string
      level: string
      agreed: string[]
      explanation?: string[]
      /** Of a link that a member of staff made: why, and how the search stood before. */
      reason?: string
      statusBefore?: string
    }
  /** A member of staff took the record from an identity; `isReplaced`: for another one, whose TrnClaimed follows. */
  | {
      type: 'RecordUnlinked'
      identityId: string
      level: string
      reason: string
      isReplaced: boolean
      journeyId?: never
      clientId?: never
    }
  /** A claimant who proved more took the record of this identity, which held it at LOW. */
  | {
      type: 'HolderDisplaced'
      identityId: string
      byIdentityId: string
      journeyId?: string
      clientId?: string
    }
  /** A link in question is hidden from services until staff have decided. `reason`: of the member of staff who froze it. */
  | { type: 'LinkFrozen'; identityId: string; reason?: string; journeyId?: never; clientId?: never }
  /** An agent decided on a link that is in question: its holder keeps the record, or has lost it. `reason`: why, where a list of reasons was asked. */
  | {
      type: 'RecordKept' | 'RecordRemoved'
      identityId: string
      reason?: string
      journeyId?: never
      clientId?: never
    }
  /** A lead decided that a record is not its holder’s but another identity’s, which has it now. `identityId` is the one that lost it. */
  | {
      type: 'RecordHandedOver'
      identityId: string
      toIdentityId: string
      reason: string
      journeyId?: never
      clientId?: never
    }
  /** A lead gave a withheld record to an identity, or refused to. */
  | {
      type: 'WithheldTrnReleased' | 'WithheldTrnRefused'
      identityId: string
      reason: string
      journeyId?: never
      clientId?: never
    }
  /** A member of staff corrected what we know of a person, on evidence that they saw. The facts hold what was replaced. */
  | {
      type: 'OfficialNameChanged' | 'DateOfBirthChanged'
      identityId: string
      reason: string
      evidence: string[]
      journeyId?: never
      clientId?: never
    }
  /** A closure is proposed by one member of staff and approved, or refused, by another; it can be taken back for 30 days. */
  | {
      type: 'ClosureProposed' | 'ClosureRefused' | 'IdentityClosed' | 'IdentityReopened' | 'IdentityErased'
      identityId: string
      closureId: string
      reason?: string
      journeyId?: never
      clientId?: never
    }
  /** Another address that a member of staff proposed for an identity, on its way. */
  | {
      type: 'EmailChangeProposed' | 'ProposedEmailProved' | 'EmailProposalApproved' | 'EmailChangeStopped'
      identityId: string
      emailProposalId: string
      reason?: string
      journeyId?: never
      clientId?: never
    }
  /** The match level of an identity’s record has risen. */
  | { type: 'MatchLevelRaised'; identityId: string; journeyId?: string; clientId?: string; level: string }
  | { type: 'DetailsChanged'; identityId: string; journeyId: string; clientId: string }
  | {
      type: 'EntryDenied'
      identityId: string
      journeyId: string
      clientId: string
      serviceSessionId?: string
      reason: string
    }
  | {
      type: 'SupportTaskOpened'
      identityId: string
      taskId: string
      journeyId?: string
      clientId?: string
      reason: string
    }
  /** `outcome` and `reason` say how it ended; events of older builds have neither, nor `taskId`. */
  | {
      type: 'SupportTaskClosed'
      identityId: string
      taskId: string
      matter: 'search' | 'proof' | 'other'
      outcome: string
      reason: string | null
      journeyId?: never
      clientId?: never
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
      journeyId?: never
      clientId?: never
    }
  | {
      type: 'TeacherAnswered'
      identityId: string
      taskId: string
      questionId: string
      journeyId?: never
      clientId?: never
    }
  /** A task went from one stage to another: `to` is one of those in tasks/domain/task-stage.ts. */
  | {
      type: 'SupportTaskMoved'
      identityId: string
      taskId: string
      from: string
      to: string
      /** Why it was escalated. */
      reason?: string
      journeyId?: never
      clientId?: never
    }
  /** A member of staff has a task, from now on: they, or a lead, said so. */
  | {
      type: 'SupportTaskAssigned'
      identityId: string
      taskId: string
      toMemberId: string
      journeyId?: never
      clientId?: never
    }
  /** A member of staff let go of a task. */
  | { type: 'SupportTaskReleased'; identityId: string; taskId: string; journeyId?: never; clientId?: never }
  /** A member of staff opened a task to work on it. `fromMemberId`: who had it open before; `isTakeover`: and still had, at that moment. */
  | {
      type: 'SupportTaskTaken'
      identityId: string
      taskId: string
      fromMemberId: string | null
      isTakeover: boolean
      journeyId?: never
      clientId?: never
    }
  /** A lead opened a closed task again. */
  | {
      type: 'SupportTaskReopened'
      identityId: string
      taskId: string
      reason: string
      journeyId?: never
      clientId?: never
    }
  /** A member of staff keeps a view of the queue, or no longer. */
  | { type: 'TaskViewSaved' | 'TaskViewRemoved'; viewId: string; journeyId?: never; clientId?: never }
  /** The outcome for the Teacher Self-Service account of a teacher whose record was found. */
  | { type: 'AccountUnlocked'; identityId: string; journeyId?: string; clientId?: string }
  | {
      type: 'AccountUnlockRefused'
      identityId: string
      journeyId?: string
      clientId?: string
      reason: 'ALERTS' | 'LOCKED_BY_TEACHER' | 'OTHER_TRN'
    }
  | {
      type: 'AccountUnlockFailed'
      identityId: string
      journeyId?: string
      clientId?: string
      reason: 'unavailable' | 'refused' | 'malformed'
    }
  /** The outcome for a linked identity when its record changes. */
  | {
      type: 'TrnMoved' | 'TrnDeactivated' | 'TrnReactivated' | 'RecordNameChanged'
      identityId: string
      journeyId?: never
      clientId?: never
    }
  /** An agent blocks an identity from every service, or unblocks it. */
  | {
      type: 'IdentityBlocked' | 'IdentityUnblocked'
      identityId: string
      reason?: string
      journeyId?: never
      clientId?: never
    }
  /** Two identities are one person’s. `identityId` is the one that stays. */
  | {
      type: 'IdentitiesMerged'
      identityId: string
      mergedIdentityId: string
      mergeId: string
      isTrnMoved: boolean
      journeyId?: never
      clientId?: never
    }
  /** A merge was proposed, refused, or undone: two identities again. `reason` is a kind from the list of the act. */
  | {
      type: 'MergeProposed' | 'MergeRefused' | 'MergeUndone'
      identityId: string
      mergedIdentityId: string
      mergeId: string
      reason: string
      journeyId?: never
      clientId?: never
    }
  | { type: 'RecordAddressProved'; identityId: string; journeyId: string; clientId: string }
  | { type: 'OwnerProved'; journeyId: string; clientId: string }
  | { type: 'EmailChanged'; identityId: string; journeyId?: string; clientId?: string }
  | { type: 'EmailChangeReverted'; identityId: string; journeyId?: string; clientId?: string }
  | {
      type: 'ClaimDisputed'
      identityId: string
      clientId?: string
      journeyId?: string
      recordClaimId: string
    }
  /** GOV.UK Notify took a mail, other than one with a passcode. */
  | { type: 'MailSent'; template: string; identityId?: string; journeyId?: string; clientId?: string }
  /** Notify will never take this mail: the address does not exist, or our key may not send to it. `error` is Notify's name for it. */
  | {
      type: 'MailNotSent'
      template: string
      error: string | null
      identityId?: string
      journeyId?: string
      clientId?: string
    }
  /** `serviceSessionId`: the service’s own name for the visit, if it gave one. */
  | { type: 'SignedIn'; identityId: string; journeyId: string; clientId: string; serviceSessionId?: string }
  /** `memberId`: the member of staff whom it is about. */
  | {
      type: 'StaffProved' | 'StaffFactorOfLeaver'
      memberId: string
      factor: StaffFactorShown
      journeyId?: never
      clientId?: never
    }
  | {
      type: 'StaffFactorAdded' | 'StaffFactorRemoved'
      memberId: string
      factor: StaffFactorShown
      journeyId?: never
      clientId?: never
    }
  | {
      type: 'StaffRecoveryCodesMade' | 'StaffFactorsLocked' | 'StaffFactorsReset'
      memberId: string
      journeyId?: never
      clientId?: never
    }
  | {
      type: 'StaffInvited' | 'StaffRoleChanged'
      memberId: string
      role: 'AGENT' | 'LEAD' | 'OWNER'
      journeyId?: never
      clientId?: never
    }
  | {
      type: 'StaffInvitedAgain' | 'StaffJoined' | 'StaffOwnerProposed'
      memberId: string
      journeyId?: never
      clientId?: never
    }
  | { type: 'StaffLeft'; memberId: string; reason: string; journeyId?: never; clientId?: never }
  /** A member of staff has proved their address at our support pages, or has signed out of them. */
  | {
      type: 'StaffSessionOpened' | 'StaffSessionEnded'
      identityId: string
      staffSessionId: string
      journeyId?: never
      clientId?: never
    }
  /** The service-wide brake on passcodes: longer ones, with fewer tries. The counts are those of the five minutes before. */
  | { type: 'BrakeOn' | 'BrakeOff'; tries: number; failures: number; journeyId?: never; clientId?: never }
  /** An attacker may be walking through people to learn who is in the records. `kind`: from where, or about whom; see guard/domain/walk.ts. */
  | {
      type: 'MatchingWalked'
      kind: 'NETWORK' | 'ADDRESS' | 'SERVICE' | 'PERSON' | 'NAME' | 'NOT_FOUND'
      people: number
      tries: number
      notFound: number
      journeyId?: never
      clientId?: string
    }
  | {
      type: 'SessionEnded'
      identityId: string
      journeyId?: string
      clientId?: string
      sessionId: string
      reason: string
    }
  /** After the last try the service still could not be told that a session had ended. */
  | { type: 'ServiceNotTold'; identityId: string; journeyId?: never; clientId: string; sessionId: string }
  /** A member of staff searched for people, or turned a page: counts only, never the text. `understoodAs`: see staff/search-people. */
  | {
      type: 'PeopleSearched'
      understoodAs: string
      found: number
      isFurtherPage: boolean
      journeyId?: never
      clientId?: never
    }
  /** A member of staff opened a person. Once in a quarter of an hour, however often they come back to it. */
  | {
      type: 'PersonViewed'
      identityId: string
      reason: string
      taskId?: string
      journeyId?: never
      clientId?: never
    }
  /** A member of staff had a fact about a person shown that is hidden otherwise. */
  | {
      type: 'FactRevealed'
      identityId: string
      fact: string
      reason: string
      taskId?: string
      journeyId?: never
      clientId?: never
    }
  /** A member of staff wrote a note about a person. */
  | {
      type: 'NoteAdded'
      identityId: string
      noteId: string
      taskId?: string
      journeyId?: never
      clientId?: never
    }
  /** A member of staff opened many people within an hour. */
  | { type: 'StaffLookupsHigh'; people: number; journeyId?: never; clientId?: never }
  /** A member of staff searched many times within an hour. */
  | { type: 'StaffSearchesHigh'; searches: number; journeyId?: never; clientId?: never }
  /** A switch was turned; a notice was put up on our pages, or taken down. */
  | {
      type: 'SwitchTurned'
      name: string
      isOn: boolean
      reason: string
      journeyId?: never
      clientId?: never
    }
  | { type: 'NoticePutUp' | 'NoticeTakenDown'; place: string; journeyId?: never; clientId?: never }
  /** TRNs that leaked are withheld from every claimant from now on, or not any more. How many: the TRNs themselves stay out of it. */
  | { type: 'TrnsWithheld' | 'TrnsFreed'; trns: number; journeyId?: never; clientId?: never }
  /** A service was added, or settings of it were changed: `changed` names them. */
  | { type: 'ServiceAdded'; serviceId: string; journeyId?: never; clientId?: never }
  | { type: 'ServiceChanged'; serviceId: string; changed: string[]; journeyId?: never; clientId?: never }
  | { type: 'ClientRegistered'; journeyId?: string; clientId: string }
  | { type: 'ClientSecretAdded'; journeyId?: string; clientId: string }
  | { type: 'ClientDisabled' | 'ClientEnabled' | 'ClientDeleted'; journeyId?: string; clientId: string }

/** A second factor, or a recovery code in its place. */
type StaffFactorShown = 'PASSKEY' | 'AUTHENTICATOR_APP' | 'RECOVERY_CODE'
