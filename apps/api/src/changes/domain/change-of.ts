import type { ToldType } from '../../events/domain/told-to-partners.ts'
import type { DataGroup } from '../../visibility/domain/data-scopes.ts'
import type { WebhookType } from '../../webhooks/domain/event-types.ts'

export const changeKinds = ['VISIBLE', 'CHANGED', 'MERGED', 'UNMERGED', 'REMOVED'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** An event as the sequencer reads it. */
export type ToldEvent = {
  type: ToldType
  identityId: string
  details: Readonly<Record<string, unknown>>
  /** The kinds of the facts that changed, where the event has facts. */
  factKinds: readonly string[]
}

/**
 * VISITED: every service that has seen one of these identities. JOINED: the service of the event's client. LOST: services that see the one identity no
 * longer, and have seen the other. TOOK_PART: the clients of a session, each for itself.
 */
export type Audience =
  | { kind: 'VISITED'; identityIds: readonly string[] }
  | { kind: 'JOINED' }
  | { kind: 'LOST'; identityId: string; seen: string }
  | { kind: 'TOOK_PART'; sessionId: string }

/** What a partner learns of an event. */
export type Change = {
  /** Null: no identity is another than before, so that only webhooks tell of it. */
  kind: ChangeKind | null
  identityId: string
  mergedIntoId: string | null
  /** Of CHANGED only. */
  dataGroups: readonly DataGroup[]
  /** The type of the webhook. Null: only the feed tells of it. */
  webhook: WebhookType | null
  /** References and kinds for the webhook, open to every client that is told. What depends on scopes is rendered when it is sent. */
  about: Record<string, string | boolean | null>
  audience: Audience
}

const RECORD = ['NAMES', 'TRN', 'MATCH'] as const

/** The kinds of facts of which the identity of a partner shows something. */
const GROUPS_OF_FACTS: Readonly<Record<string, DataGroup>> = {
  name: 'NAMES',
  preferredName: 'NAMES',
  dateOfBirth: 'DATE_OF_BIRTH',
}

/** A task about a record that the identity has not: while it is open, the search stands as PENDING. */
const SEARCHES: ReadonlySet<unknown> = new Set([
  ...['NO_MATCH', 'MULTIPLE_MATCHES', 'CONTRADICTION', 'RECORDS_UNAVAILABLE', 'TRN_WITHHELD'],
  ...['OWNER_NOT_RECOGNISED', 'OWNER_NO_ACCESS', 'HOLDER_DISPLACED'],
])

const RULES: { [Type in ToldType]: (told: ToldEvent) => Change[] } = {
  ServiceJoined: (told) => [{ ...visible(told), audience: { kind: 'JOINED' } }],
  // What was added may move the search too, and no fact says so.
  DetailsChanged: (told) => [changed(told, [...groupsOfFacts(told), 'MATCH'])],
  OfficialNameChanged: (told) => [changed(told, ['NAMES'])],
  DateOfBirthChanged: (told) => [changed(told, ['DATE_OF_BIRTH'])],
  RecordNameChanged: (told) => [changed(told, ['NAMES'])],
  EmailChanged: (told) => [changed(told, ['EMAIL_ADDRESS'])],
  EmailChangeReverted: (told) => [changed(told, ['EMAIL_ADDRESS'])],
  TrnClaimed: (told) => [resolved(told, RECORD)],
  MatchLevelRaised: (told) => [changed(told, RECORD)],
  TrnMoved: (told) => [changed(told, RECORD)],
  TrnDeactivated: (told) => [changed(told, RECORD)],
  TrnReactivated: (told) => [changed(told, RECORD)],
  HolderDisplaced: (told) => [changed(told, RECORD)],
  RecordUnlinked: (told) => [changed(told, RECORD)],
  LinkFrozen: (told) => [changed(told, RECORD)],
  RecordKept: (told) => [changed(told, RECORD)],
  RecordRemoved: (told) => [changed(told, RECORD)],
  RecordHandedOver: (told) => [changed(told, RECORD)],
  SupportTaskOpened: (told) => (SEARCHES.has(told.details.reason) ? [changed(told, ['MATCH'])] : []),
  SupportTaskReopened: (told) => [changed(told, ['MATCH'])],
  // A search that ended with a record is told of by TrnClaimed.
  SupportTaskClosed: (told) => (endedInVain(told) ? [resolved(told, ['MATCH'])] : []),
  IdentityBlocked: (told) => [changed(told, ['BASICS'], 'identity.blocked')],
  IdentityUnblocked: (told) => [changed(told, ['BASICS'], 'identity.unblocked')],
  IdentityClosed: (told) => [removed(told)],
  IdentityReopened: (told) => [visible(told)],
  IdentityErased: (told) => [removed(told)],
  IdentitiesMerged: (told) => [mergeOf(told, 'MERGED')],
  MergeUndone: (told) => [mergeOf(told, 'UNMERGED'), seenNoLonger(told)],
  SessionEnded: (told) => [signedOut(told)],
}

/** What partners learn of an event: one change, none, or of two identities one each. */
export const changesOf = (told: ToldEvent): Change[] => RULES[told.type](told)

const about = ({ identityId }: ToldEvent): Omit<Change, 'kind' | 'webhook'> => ({
  ...{ identityId, mergedIntoId: null, dataGroups: [], about: {} },
  audience: { kind: 'VISITED', identityIds: [identityId] },
})

function changed(
  told: ToldEvent,
  dataGroups: readonly DataGroup[],
  webhook: WebhookType = 'identity.updated',
): Change {
  return { ...about(told), kind: 'CHANGED', dataGroups, webhook }
}

/** Each service is told what it called its own request for that: sequence/find-requests.step.ts. */
function resolved(told: ToldEvent, dataGroups: readonly DataGroup[]): Change {
  return changed(told, dataGroups, 'identity.match-resolved')
}

const visible = (told: ToldEvent): Change => ({
  ...about(told),
  kind: 'VISIBLE',
  webhook: 'identity.created',
})
const removed = (told: ToldEvent): Change => ({
  ...about(told),
  kind: 'REMOVED',
  webhook: 'identity.removed',
})

/** Told to services that know either: whom they know under the id that is gone, and whose facts may be others now. */
function mergeOf(told: ToldEvent, kind: 'MERGED' | 'UNMERGED'): Change {
  const identityId = text(told, 'mergedIdentityId')
  const mergedIntoId = told.identityId
  const isMerged = kind === 'MERGED'
  return {
    ...{ ...about(told), kind, identityId, mergedIntoId },
    webhook: isMerged ? 'identity.merged' : 'identity.unmerged',
    about: { mergedInto: mergedIntoId, ...(isMerged && { trnMoved: told.details.isTrnMoved === true }) },
    audience: { kind: 'VISITED', identityIds: [identityId, mergedIntoId] },
  }
}

/** The survivor, for services that saw it only because of the merge. */
function seenNoLonger(told: ToldEvent): Change {
  const { identityId } = told
  const audience = { kind: 'LOST', identityId, seen: text(told, 'mergedIdentityId') } as const
  return { ...removed(told), webhook: null, audience }
}

function signedOut(told: ToldEvent): Change {
  return {
    ...about(told),
    ...{ kind: null, webhook: 'identity.signed-out', about: { reason: text(told, 'reason') } },
    audience: { kind: 'TOOK_PART', sessionId: text(told, 'sessionId') },
  }
}

function endedInVain({ details: { outcome, matter } }: ToldEvent): boolean {
  return outcome === 'NOT_MATCHED' || (outcome === 'REFUSED' && matter === 'search')
}

function groupsOfFacts({ factKinds }: ToldEvent): DataGroup[] {
  return [...new Set(factKinds.flatMap((kind) => GROUPS_OF_FACTS[kind] ?? []))]
}

function text({ type, details }: ToldEvent, name: string): string {
  const value = details[name]
  if (typeof value !== 'string') throw new Error(`an event ${type} names no ${name}`)
  return value
}
