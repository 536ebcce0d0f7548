/** A webhook whose signature was good. */
export type WebhookEvent = {
  /** The same at every try, replay and endpoint: deal with each once. */
  id: string
  type: WebhookType | (string & {})
  source: string
  /** The identity that it is about. */
  subject: string | null
  /** When it happened, not when it was sent. */
  time: Date
  data: WebhookData
}

/** Expect types that are not here yet. */
export type WebhookType =
  | 'ping'
  | 'identity.created'
  | 'identity.updated'
  | 'identity.merged'
  | 'identity.unmerged'
  | 'identity.match-resolved'
  | 'identity.signed-out'
  | 'identity.blocked'
  | 'identity.unblocked'
  | 'identity.removed'
  | 'invitation.used'
  | 'invitation.expired'
  | 'invitation.cancelled'

/** What an event says. A field stands only where your client's scopes open it. */
export type WebhookData = {
  identityId?: string
  /** Grows with every change of the identity: drop an event that has a lower one than you have seen. */
  version?: number
  occurredAt?: string
  serviceClientId?: string
  /** Of `identity.updated`: which groups of data may be others now. */
  changed?: string[]
  mergedInto?: string
  [name: string]: unknown
}
