import type { Identity } from '../generated/types.ts'

/** The types of events. Expect some that are not here yet. */
export const WEBHOOK_TYPES = [
  'ping',
  'identity.created',
  'identity.updated',
  'identity.merged',
  'identity.unmerged',
  'identity.match-resolved',
  'identity.signed-out',
  'identity.blocked',
  'identity.unblocked',
  'identity.removed',
  'invitation.used',
  'invitation.expired',
  'invitation.cancelled',
  'endpoint.disabled',
] as const

export type WebhookType = (typeof WEBHOOK_TYPES)[number]

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

/** What an event says. The document that `ce-dataschema` leads to has each type by itself. */
export type WebhookData = {
  identityId?: string
  /** Grows with every change of the identity: drop an event that has a lower one than you have seen. */
  version?: number
  occurredAt?: string
  serviceClientId?: string
  /** Of `identity.updated`: the fields of `Identity` that may be others now. */
  changed?: string[]
  mergedInto?: string
  /** As it is now. Left out where the endpoint wants ids alone. */
  identity?: IdentityInData
  [name: string]: unknown
}

/** As GraphQL has it, without what the scopes of your client do not open. */
export type IdentityInData = { id: string } & Partial<Plain<Identity>>

type Plain<Value> = Value extends readonly (infer Item)[]
  ? Plain<Item>[]
  : Value extends object
    ? { [Name in keyof Value as Name extends '__typename' ? never : Name]: Plain<Value[Name]> }
    : Value
