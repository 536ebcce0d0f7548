import { z } from 'zod'
import { matchLevels } from '../../identities/domain/match-level.ts'
import { lookupStatuses } from '../../identities/domain/person.ts'
import { DATA_SCOPES, type DataGroup } from '../../visibility/domain/data-scopes.ts'
import { lookupReasons } from '../../visibility/domain/lookup-view.ts'
import { matchIdentifiers } from '../../visibility/domain/match-identifiers.ts'
import { nameSources } from '../../visibility/partner-identity.ts'
import { PING, type WebhookType } from '../domain/event-types.ts'

/** The data of each type of event. What it says is a promise to receivers: another meaning, or a member less, is another version. */
export const DATA_VERSION = 1

const id = (says: string) => z.uuid().describe(says)
const instant = (says: string) => z.iso.datetime().describe(`${says}: an instant (ISO 8601, UTC).`)

/** Left out where the client’s scopes do not open it. */
const of = <Type extends z.ZodType>(group: DataGroup, type: Type, says: string) =>
  type.optional().describe(`${says} Left out without the scope ${DATA_SCOPES[group].join(' or ')}.`)

const source = z.enum(nameSources).describe('Who says it.')
const name = z.object({
  firstName: z.string().describe('First or given name.'),
  middleName: z.string().nullable().describe('Middle names, as one text. Null: none.'),
  lastName: z.string().describe('Last or family name. Empty for a person who has one name.'),
  source,
  since: instant('Since when it is the name'),
})
const preferredName = z.object({
  name: z.string().describe('What to call the person.'),
  source,
  since: instant('Since when it is the name').nullable(),
})
const visit = z.object({
  firstVisitedAt: instant('The first sign-in to your service'),
  lastVisitedAt: instant('The latest sign-in to your service'),
})

/** `Identity`, as GraphQL has it. */
export const identityInData = z
  .object({
    id: id('The identity, the same as `sub`. The survivor’s, where `identityId` was merged.'),
    mergedInto: of('BASICS', z.uuid().nullable(), 'The same as `id`, where `identityId` was merged into it.'),
    version: of('BASICS', z.int(), 'Grows with every change.'),
    createdAt: of('BASICS', z.iso.datetime(), 'When the identity was made.'),
    updatedAt: of('BASICS', z.iso.datetime(), 'When a fact of it last changed.'),
    isBlocked: of('BASICS', z.boolean(), 'True while an agent keeps it out of every service.'),
    givenName: of('NAMES', name, 'The official name that the person gave.'),
    verifiedName: of('NAMES', name.nullable(), 'The name on the teaching record.'),
    preferredName: of('NAMES', preferredName.nullable(), 'What to call the person.'),
    emailAddress: of('EMAIL_ADDRESS', z.string(), 'The address that the person proved.'),
    emailAddressProvedAt: of('EMAIL_ADDRESS', z.iso.datetime().nullable(), 'When they proved it.'),
    dateOfBirth: of('DATE_OF_BIRTH', z.iso.date(), 'A date, as the person gave it.'),
    trn: of('TRN', z.string().nullable(), 'Teacher reference number, seven digits. Null unless FOUND.'),
    trnLookupStatus: of('MATCH', z.enum(lookupStatuses), 'How the search for the record stands.'),
    trnLookupReason: of('MATCH', z.enum(lookupReasons), 'Why it stands so.'),
    trnLookupSince: of('MATCH', z.iso.datetime().nullable(), 'Since when it stands so.'),
    trnMatchLevel: of('MATCH', z.enum(matchLevels).nullable(), 'How surely the record is the person’s own.'),
    trnMatchedBy: of(
      'MATCH',
      z.array(z.enum(matchIdentifiers)).nullable(),
      'The kinds of identifier that agreed.',
    ),
    visit: of('VISITS', visit.nullable(), 'The visits of the person to your service.'),
  })
  .describe('The identity, as your client may see it when this is sent.')

const event = {
  occurredAt: instant('When it happened'),
  serviceClientId: z.string().describe('Your client.'),
}
const about = {
  ...event,
  identityId: id('The identity that it is about.'),
  version: z
    .int()
    .optional()
    .describe(
      'Grows with every change of the identity: drop an event that has a lower one than you have seen. Left out when the identity was erased.',
    ),
}
const identity = identityInData.optional().describe('Left out where the endpoint wants ids only.')
const invitation = z.object({ ...event, invitationId: id('Your invitation.') })
const merge = {
  ...about,
  mergedInto: id('The identity that stands for `identityId`, or stood for it until now.'),
  identity: identityInData
    .optional()
    .describe('The identity that stands for `identityId` now, where your service sees it.'),
}

export const WEBHOOK_DATA: Record<WebhookType | typeof PING, z.ZodObject> = {
  'identity.created': z.object({ ...about, identity }),
  'identity.updated': z.object({
    ...about,
    changed: z
      .array(z.string())
      .min(1)
      .optional()
      .describe(
        'The fields of `identity` that may be others now. Left out where the endpoint wants ids only.',
      ),
    identity,
  }),
  'identity.merged': z.object({
    ...merge,
    trnMoved: of('TRN', z.boolean(), 'True when the TRN that you see came from `identityId`.'),
  }),
  'identity.unmerged': z.object(merge),
  'identity.match-resolved': z.object({
    ...about,
    requestId: z.string().nullable().describe('Your request. Null: no request of yours asked for it.'),
    identity,
  }),
  'identity.signed-out': z.object({
    ...about,
    sid: z.string().describe('The session, as in your ID tokens.'),
    reason: z.string().optional().describe('Why it ended. Expect values that are not here yet.'),
  }),
  'identity.blocked': z.object(about),
  'identity.unblocked': z.object(about),
  'identity.removed': z.object(about),
  'invitation.used': invitation.extend({
    identityId: id(
      'The identity that accepted it, the same as `sub`. Left out where your service does not see it when this is sent: the person has not arrived there yet.',
    ).optional(),
  }),
  'invitation.expired': invitation,
  'invitation.cancelled': invitation,
  'endpoint.disabled': z.object({
    ...event,
    endpointId: id('The endpoint of your service that we send nothing to any more.'),
    reason: z
      .enum(['FAILING', 'GONE'])
      .describe('FAILING: every try failed for five days. GONE: it answered 410.'),
    since: instant('Since when every try had failed'),
  }),
  [PING]: z.object({
    pingId: id('The ping.'),
    endpointId: id('The endpoint that it is for.'),
    challenge: z.string().describe('Answer with it, to show that you read what we send.'),
  }),
}

/** They say whom they are about to a service that sees it, and nothing to another. */
export const NAMES_IF_SEEN: ReadonlySet<string> = new Set<WebhookType>(['invitation.used'])

/** The others say what happened, and to whom. */
export const carriesIdentity = (type: string): boolean =>
  Object.entries(WEBHOOK_DATA).some(([name, { shape }]) => name === type && 'identity' in shape)
