import type { InvitationEvent } from './invitation-event.ts'
import type { OutsideEvent } from './outside-event.ts'

/** Every event. Details hold references and kinds, never names, dates, numbers or addresses. docs/events.md says more of each. */
export type Event = Happening & {
  /** The member of staff who did it. Left out: the person themselves, a service, or we. */
  staffMemberId?: string
}

type Happening =
  | OutsideEvent
  | InvitationEvent
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
  /** A claimant who proved more took the record of this identity, which held it at LOW. */
  | {
      type: 'HolderDisplaced'
      identityId: string
      byIdentityId: string
      journeyId?: string
      clientId?: string
    }
  /** The match level of an identity’s record has risen. */
  | { type: 'MatchLevelRaised'; identityId: string; journeyId?: string; clientId?: string; level: string }
  /** A person is signed in to a service for the first time: from then on it sees the identity. */
  | { type: 'ServiceJoined'; identityId: string; clientId: string; journeyId?: string }
  /** A client read identities that have never signed in to its service, by a scope that shows every identity. */
  | { type: 'WiderScopeUsed'; identityIds: string[]; clientId: string; journeyId?: never }
  /** A service asked for the record of an identity that it sees, with facts of its own. `requestId`: its name for it. `differs`: kinds in which it stated another person. */
  | {
      type: 'MatchRequested'
      identityId: string
      clientId: string
      journeyId?: never
      requestId: string
      differs: string[]
    }
  /** A service named the TRN of an identity that it sees. `outcome`: SET, or why it was not linked. */
  | { type: 'TrnStated'; identityId: string; clientId: string; journeyId?: never; outcome: string }
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
  | { type: 'ClientRegistered'; journeyId?: string; clientId: string }
  | { type: 'ClientSecretAdded'; journeyId?: string; clientId: string }
  | { type: 'ClientDisabled' | 'ClientEnabled' | 'ClientDeleted'; journeyId?: string; clientId: string }
  /** A service owner set up where a client is told of changes, or changed it. `changed` names the settings. */
  | {
      type: 'WebhookAdded' | 'WebhookEnabled' | 'WebhookPinged' | 'WebhookRemoved'
      journeyId?: never
      clientId: string
      endpointId: string
    }
  | { type: 'WebhookChanged'; journeyId?: never; clientId: string; endpointId: string; changed: string[] }
  /** No event goes there any more: a service owner said so, it answered that it is gone, or it had failed for days. */
  | { type: 'WebhookDisabled'; journeyId?: never; clientId: string; endpointId: string; reason: string }
  /** Deliveries that had ended are sent again. */
  | { type: 'WebhookReplayed'; journeyId?: never; clientId: string; endpointId: string; deliveries: number }
