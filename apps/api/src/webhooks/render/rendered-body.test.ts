import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DATA_SCOPES, dataGroups } from '../../visibility/domain/data-scopes.ts'
import { aDataValidator } from './data-validator.fixture.ts'
import { type Rendered, renderedBody } from './rendered-body.ts'
import { SAMPLE_TYPES, sampleDelivery, seenAda } from './sample-deliveries.fixture.ts'
import type { Seen } from './shown-identity.ts'

const problems = aDataValidator()
const problemsWhenClosed = aDataValidator({ closed: true })

function told(delivery: Rendered, seen: Seen | null = seenAda) {
  const body = renderedBody(delivery, seen)
  return body && JSON.parse(String(body))
}

describe('the published schema', () => {
  const scopes = fc.subarray(dataGroups.map((group) => DATA_SCOPES[group][0] as string))
  const anIdentity = fc.record({
    trn: fc.option(fc.constant('1000001')),
    verifiedName: fc.constantFrom(null, seenAda.identity.verifiedName),
    preferredName: fc.constantFrom(null, seenAda.identity.preferredName),
    visit: fc.constantFrom(null, seenAda.identity.visit),
    mergedInto: fc.constantFrom(null, seenAda.identity.id),
    trnLookupSince: fc.constantFrom(null, seenAda.identity.trnLookupSince),
  })

  test.each(SAMPLE_TYPES)('has all that is said of %s, whatever a client may see', (type) => {
    fc.assert(
      fc.property(scopes, fc.boolean(), fc.option(anIdentity), (held, isThin, facts) => {
        const seen = facts && { ...seenAda, identity: { ...seenAda.identity, ...facts } }
        const data = told(sampleDelivery(type, held, isThin), seen)
        if (data === null) return
        expect(problems(type, data)).toEqual([])
        expect(problemsWhenClosed(type, data)).toEqual([])
      }),
    )
  })

  test('is open: a member that comes later is passed over', () => {
    expect(problems('identity.blocked', { ...told(sampleDelivery('identity.blocked')), more: 1 })).toEqual([])
  })

  test('refuses what is not said so', () => {
    const data = told(sampleDelivery('identity.updated'))
    expect(problems('identity.updated', { ...data, occurredAt: 'today' })).toHaveLength(1)
    expect(problems('identity.updated', { ...data, identity: { id: data.identityId, trn: 7 } })).toHaveLength(
      1,
    )
    expect(problems('identity.updated', { ...data, changed: [] })).toHaveLength(1)
  })
})

describe('what is told', () => {
  test('of an event: whom it is about, how new that is, and when it happened', () => {
    expect(told(sampleDelivery('identity.blocked'))).toEqual({
      identityId: seenAda.identity.id,
      version: 7,
      occurredAt: '2026-11-28T10:00:00.000Z',
      serviceClientId: 'register-for-npq',
    })
  })

  test('of an identity is what the scopes open, and its id', () => {
    const { identity } = told(sampleDelivery('identity.created', ['openid', 'email']))
    expect(identity).toEqual({
      id: seenAda.identity.id,
      emailAddress: 'ada@example.com',
      emailAddressProvedAt: '2026-11-28T10:00:00.000Z',
    })
  })

  test('of an update are the fields that changed, of those that the client may see', () => {
    const update = sampleDelivery('identity.updated', ['openid', 'email'])
    const about = { dataGroups: ['NAMES', 'EMAIL_ADDRESS', 'TRN'] }
    expect(told({ ...update, about })).toMatchObject({ changed: ['emailAddress', 'emailAddressProvedAt'] })
    expect(told({ ...update, about })).not.toHaveProperty('dataGroups')
  })

  test('of a search: its status, its reason, the level and the kinds of identifier, never the identifiers', () => {
    const { requestId, identity } = told(sampleDelivery('identity.match-resolved', ['identity.match:read']))
    expect({ requestId, ...identity }).toEqual({
      ...{ requestId: null, id: seenAda.identity.id, trnLookupStatus: 'FOUND' },
      ...{ trnLookupReason: 'RECORD_LINKED', trnLookupSince: '2026-03-02T09:15:00.000Z' },
      ...{ trnMatchLevel: 'FIRM', trnMatchedBy: ['EMAIL_ADDRESS', 'NAME', 'DATE_OF_BIRTH'] },
    })
  })

  test('of a merge: the survivor, and of its TRN only what the client may see', () => {
    const { mergedInto, identity, trnMoved } = told(sampleDelivery('identity.merged'))
    expect([mergedInto, identity.id, trnMoved]).toEqual([seenAda.identity.id, seenAda.identity.id, true])
    expect(told(sampleDelivery('identity.merged', ['email']))).not.toHaveProperty('trnMoved')
    const hidden = { ...seenAda, identity: { ...seenAda.identity, trn: null } }
    expect(told(sampleDelivery('identity.merged'), hidden)).toMatchObject({ trnMoved: false })
  })

  test('of a sign-out is the session, and not what only we need', () => {
    const data = told(sampleDelivery('identity.signed-out'), null)
    expect(data).toMatchObject({ sid: 'q2Jd0m5cS1y7', reason: 'SIGNED_OUT' })
    expect(data).not.toHaveProperty('clientId')
  })

  test('of an identity that is no more is no version', () => {
    const removed = { ...sampleDelivery('identity.removed'), identityVersion: null }
    expect(told(removed, null)).not.toHaveProperty('version')
  })

  test('is the version of what is told with it, and of the id that the event is about', () => {
    const late = { ...sampleDelivery('identity.updated'), identityVersion: 6 }
    expect(told(late).version).toBe(7)
    expect(told({ ...sampleDelivery('identity.merged'), identityVersion: 3 }).version).toBe(3)
  })

  test('to an endpoint that wants ids only, is ids', () => {
    expect(told(sampleDelivery('identity.updated', ['user:read'], true))).toEqual({
      ...{ identityId: seenAda.identity.id, version: 7, occurredAt: '2026-11-28T10:00:00.000Z' },
      serviceClientId: 'register-for-npq',
    })
    expect(Object.keys(told(sampleDelivery('identity.merged', ['user:read'], true)))).toEqual([
      ...['identityId', 'version', 'occurredAt', 'serviceClientId', 'mergedInto'],
    ])
  })
})

describe('nothing is told', () => {
  test.each(['identity.created', 'identity.updated', 'identity.match-resolved'])(
    'by %s of an identity that the client does not see any more, with or without its data',
    (type) => {
      expect(told(sampleDelivery(type), null)).toBeNull()
      expect(told(sampleDelivery(type, ['user:read'], true), null)).toBeNull()
    },
  )

  test('of an update of which the client may see nothing any more', () => {
    expect(told(sampleDelivery('identity.updated', ['trn']))).toBeNull()
    expect(told(sampleDelivery('identity.updated', ['trn'], true))).toBeNull()
  })

  test('of a search that the client may not see, unless it asked for it', () => {
    const search = sampleDelivery('identity.match-resolved', ['profile'])
    expect(told(search)).toBeNull()
    const asked = { ...search, about: { ...search.about, requestId: 'our-request-1' } }
    expect(told(asked)).toMatchObject({ requestId: 'our-request-1' })
    expect(told(asked, null)).toMatchObject({ requestId: 'our-request-1' })
  })
})
