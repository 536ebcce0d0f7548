import { PING, WEBHOOK_TYPES } from '../domain/event-types.ts'
import type { Rendered } from './rendered-body.ts'
import type { Seen } from './shown-identity.ts'

const at = (text: string) => new Date(text)
export const ADA = '5f0c7d5e-0c3c-4bd1-9b8c-0f7a3a0f4f11'
const OTHER = '0b5ad1c4-5c5e-4b3f-8a54-6ff7c2d6c8d4'

/** An identity of which everything is known. */
export const seenAda: Seen = {
  identity: {
    ...{ id: ADA, mergedInto: null, version: 7, isBlocked: false },
    ...{ createdAt: at('2026-03-02T09:14:05.000Z'), updatedAt: at('2026-11-28T10:00:00.000Z') },
    givenName: {
      ...{ firstName: 'Ada', middleName: null, lastName: 'King' },
      ...{ source: 'PERSON', since: at('2026-03-02T09:14:05.000Z') },
    },
    verifiedName: {
      ...{ firstName: 'Ada', middleName: 'Augusta', lastName: 'Lovelace' },
      ...{ source: 'TEACHING_RECORD', since: at('2026-03-02T09:15:00.000Z') },
    },
    preferredName: { name: 'Ada L', source: 'PERSON', since: null },
    ...{ emailAddress: 'ada@example.com', emailAddressProvedAt: at('2026-11-28T10:00:00.000Z') },
    ...{ dateOfBirth: '1990-12-10', trn: '1000001', trnMatchLevel: 'FIRM', trnLookupStatus: 'FOUND' },
    ...{ trnLookupReason: 'RECORD_LINKED', trnLookupSince: at('2026-03-02T09:15:00.000Z') },
    visit: {
      firstVisitedAt: at('2026-03-02T09:15:10.000Z'),
      lastVisitedAt: at('2026-11-27T16:40:00.000Z'),
    },
  },
  agreed: ['email', 'name', 'dateOfBirth'],
}

const invitation = {
  identityId: null,
  about: { invitationId: 'b7a1c1de-58f0-4f0c-9a57-0f3c9a1d2b11' },
} as const

/** What is special about each type. */
const ABOUT: Record<string, Partial<Pick<Rendered, 'identityId' | 'about'>>> = {
  'identity.updated': { about: { dataGroups: ['EMAIL_ADDRESS'] } },
  'identity.merged': { identityId: OTHER, about: { mergedInto: ADA, trnMoved: true } },
  'identity.unmerged': { about: { mergedInto: OTHER } },
  'identity.match-resolved': { about: { requestId: null, dataGroups: ['NAMES', 'TRN', 'MATCH'] } },
  'identity.signed-out': {
    about: { clientId: 'register-for-npq', sid: 'q2Jd0m5cS1y7', reason: 'SIGNED_OUT' },
  },
  'invitation.used': { about: invitation.about },
  'invitation.expired': invitation,
  'invitation.cancelled': invitation,
  'endpoint.disabled': {
    identityId: null,
    about: {
      endpointId: 'c0a8e5f2-7a57-4c43-8c1c-5d7a2f3b9e21',
      ...{ reason: 'FAILING', since: '2026-11-23T10:00:00.000Z' },
    },
  },
  [PING]: {
    identityId: null,
    about: {
      pingId: 'd3f7b1aa-0f5e-4a6b-8e7e-1c2d3e4f5a61',
      endpointId: 'c0a8e5f2-7a57-4c43-8c1c-5d7a2f3b9e21',
      challenge: 'Zk3yXQm0c1pQ7s8uV2wB4n6L9tR5eH1aJ0dG3fK7xYc',
    },
  },
}

export const SAMPLE_TYPES = [...WEBHOOK_TYPES, PING]

/** A delivery of each type, to a client that may read everything of its people. */
export function sampleDelivery(eventType: string, scopes = ['user:read'], isThin = false): Rendered {
  return {
    ...{ eventType, identityId: ADA, identityVersion: 7, about: {}, ...ABOUT[eventType] },
    occurredAt: at('2026-11-28T10:00:00.000Z'),
    client: { id: 'register-for-npq', scopes },
    endpoint: { isThin },
    ...(ABOUT[eventType]?.identityId === null && { identityVersion: null }),
  }
}
