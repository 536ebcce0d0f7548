import { randomUUID } from 'node:crypto'
import { identity, serviceVisit } from '@identity/database'
import { emailKey } from '@identity/values'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { MatchLevel } from '../identities/domain/match-level.ts'
import { aStaffMember } from '../testing/a-staff-member.ts'
import { useWorld } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'
import {
  agreedOf,
  type PartnerIdentity,
  partnerIdentities,
  partnerIdentityByEmail,
  partnerIdentityByTrn,
} from './partner-identity.ts'

const world = useWorld()
const npq = { clientId: 'register-for-npq', seesAll: false }
const vacancies = { clientId: 'teaching-vacancies', seesAll: false }
const all = { clientId: 'teaching-vacancies', seesAll: true }

const repositories = () => world.get().deps.repositories
const now = () => world.get().clock.now()
const visit = (id: string, clientId: string) => repositories().visits.begin(id, clientId, now())

let trn = 1_000_100
/** An identity that has signed in to Register for an NPQ. */
async function aVisitor(trnMatchLevel?: MatchLevel) {
  trn += 1
  const link = trnMatchLevel ? { trn: String(trn), trnMatchLevel } : {}
  const created = await anIdentity(world.get(), link)
  await visit(created.id, 'register-for-npq')
  return { ...created, ...link }
}

async function seen(viewer: typeof npq, id: string): Promise<PartnerIdentity | null> {
  return (await partnerIdentities(repositories(), viewer, [id])).get(id) ?? null
}

async function mergeInto(fromId: string, intoId: string) {
  const gone = { mergedIntoId: intoId, trn: null, trnMatchLevel: null, trnLookupStatus: 'NONE' } as const
  await world.get().database.db.update(identity).set(gone).where(eq(identity.id, fromId))
}

const setPolicy = (matchPolicy: MatchLevel) =>
  world.get().database.sql`update service set match_policy = ${matchPolicy} where id = 'register-for-npq'`
beforeEach(() => setPolicy('LOW'))

describe('who sees whom', () => {
  test('a service sees an identity that has signed in to it, another service does not', async () => {
    const { id, emailAddress } = await aVisitor()
    expect(await seen(npq, id)).toMatchObject({ id, emailAddress, mergedInto: null })
    expect(await seen(vacancies, id)).toBeNull()
  })

  test('a client that may see all identities does, and is told of no visit that was not made', async () => {
    const { id } = await aVisitor()
    expect(await seen(all, id)).toMatchObject({ id, visit: null })
  })

  test('many are read at once, and those that are hidden, unknown or no ids are left out', async () => {
    const [one, other, hidden] = [await aVisitor(), await aVisitor(), await anIdentity(world.get())]
    const asked = [other.id, randomUUID(), hidden.id, one.id, 'no id', one.id]
    const found = await partnerIdentities(repositories(), npq, asked)
    expect([...found.keys()].sort()).toEqual([one.id, other.id].sort())
  })

  test('an id is found however its letters are written', async () => {
    const { id } = await aVisitor()
    expect((await seen(npq, id.toUpperCase()))?.id).toBe(id)
  })

  test('a merged id leads to the identity that stands for it, through every merge', async () => {
    const [first, second, last] = [await aVisitor(), await aVisitor(), await aVisitor()]
    await mergeInto(first.id, second.id)
    await mergeInto(second.id, last.id)
    expect(await seen(npq, first.id)).toMatchObject({ id: last.id, mergedInto: last.id })
  })

  test('whom a service knows under a merged id it sees, although it has not met the survivor', async () => {
    const gone = await aVisitor()
    const survivor = await anIdentity(world.get())
    await mergeInto(gone.id, survivor.id)
    expect(await seen(npq, gone.id)).toMatchObject({ id: survivor.id, visit: { firstVisitedAt: now() } })
    expect(await seen(npq, survivor.id)).toBeNull()
    expect(await seen(vacancies, gone.id)).toBeNull()
  })

  test('a closed identity is seen by none, nor an erased one; one that is opened again is seen again', async () => {
    const { id } = await aVisitor()
    const { id: proposedById } = await aStaffMember(world.get())
    const proposal = { identityId: id, reason: 'ASKED', proposedById, proposedAt: now() }
    const closureId = (await repositories().identityClosures.propose(proposal))?.id ?? ''
    const { sql } = world.get().database
    expect(await seen(npq, id)).not.toBeNull()
    await sql`update identity_closure set approved_at = now() where id = ${closureId}`
    expect([await seen(npq, id), await seen(all, id)]).toEqual([null, null])
    expect(await repositories().partnerIdentityLists.page(npq, {}, null, 100)).not.toContain(id)
    await sql`update identity_closure set erased_at = now() where id = ${closureId}`
    expect([await seen(npq, id), await seen(all, id)]).toEqual([null, null])
    await sql`update identity_closure set erased_at = null, reopened_at = now() where id = ${closureId}`
    expect(await seen(npq, id)).toMatchObject({ id })
  })

  test('a client that is unknown sees nobody', async () => {
    const { id } = await aVisitor()
    expect(await seen({ clientId: 'no-such-client', seesAll: true }, id)).toBeNull()
  })
})

describe('what is seen', () => {
  test('facts carry who says them, and since when', async () => {
    const created = now()
    const { id } = await aVisitor('STRICT')
    world.get().clock.forward(60_000)
    const { identities } = repositories()
    const details = { preferredName: 'Ada', dateOfBirth: '1990-12-10', nationalInsuranceNumber: 'QQ123456C' }
    await identities.setDetails(id, details, now())
    await identities.setName(
      id,
      'GIVEN',
      { firstName: 'A', middleName: null, lastName: 'B' },
      now(),
      'SUPPORT',
    )
    await identities.setName(id, 'VERIFIED', { firstName: 'Ada', middleName: null, lastName: 'King' }, now())
    expect(await seen(npq, id)).toMatchObject({
      ...{ createdAt: created, updatedAt: now(), isBlocked: false, emailAddressProvedAt: created },
      givenName: { firstName: 'A', lastName: 'B', source: 'SUPPORT', since: now() },
      verifiedName: { lastName: 'King', source: 'TEACHING_RECORD', since: now() },
      preferredName: { name: 'Ada', source: 'PERSON', since: now() },
      ...{ trnLookupStatus: 'FOUND', trnLookupReason: 'RECORD_LINKED', trnLookupSince: created },
    })
    expect(JSON.stringify(await seen(npq, id))).not.toContain('QQ123456C')
  })

  test('an address is dated from when it became the identity’s', async () => {
    const { id } = await aVisitor()
    world.get().clock.forward(60_000)
    const emailAddress = `${id}@example.org`
    await repositories().identities.setEmail(id, { emailAddress, emailKey: emailKey(emailAddress) }, now())
    expect(await seen(npq, id)).toMatchObject({ emailAddress, emailAddressProvedAt: now() })
  })

  test('a blocked identity is seen, and says so', async () => {
    const { id } = await aVisitor()
    await repositories().identities.setBlocked(id, now(), now())
    expect(await seen(npq, id)).toMatchObject({ isBlocked: true })
  })

  test('every change makes the version another', async () => {
    const { id } = await aVisitor()
    const before = (await seen(npq, id))?.version ?? 0
    await repositories().identities.setBlocked(id, now(), now())
    expect((await seen(npq, id))?.version).toBeGreaterThan(before)
  })

  test('a frozen link is not seen', async () => {
    const { id, trn = '' } = await aVisitor('LOW')
    world.get().clock.forward(60_000)
    await repositories().identities.freezeLink(id, { trn, atMost: 'LOW' }, now())
    expect(await seen(npq, id)).toMatchObject({
      ...{
        trn: null,
        trnLookupStatus: 'PENDING',
        trnLookupReason: 'AGENT_IS_LOOKING',
        trnLookupSince: now(),
      },
    })
    expect(await partnerIdentityByTrn(repositories(), npq, trn)).toBeNull()
  })

  test('a link below the policy of the service is not seen, and not found by its TRN', async () => {
    const { id, trn = '' } = await aVisitor('FIRM')
    expect((await partnerIdentityByTrn(repositories(), npq, trn))?.id).toBe(id)
    await setPolicy('STRICT')
    expect(await seen(npq, id)).toMatchObject({ trn: null, trnLookupReason: 'PROOF_NEEDED' })
    expect(await partnerIdentityByTrn(repositories(), npq, trn)).toBeNull()
  })
})

describe('looked up', () => {
  test('by a TRN and by an address, only those that are seen are found', async () => {
    const { id, trn = '', emailAddress } = await aVisitor('STRICT')
    const found = [
      partnerIdentityByTrn(repositories(), npq, trn),
      partnerIdentityByEmail(repositories(), npq, emailKey(emailAddress)),
    ]
    expect((await Promise.all(found)).map((one) => one?.id)).toEqual([id, id])
    expect(await partnerIdentityByTrn(repositories(), vacancies, trn)).toBeNull()
    expect(await partnerIdentityByEmail(repositories(), vacancies, emailKey(emailAddress))).toBeNull()
  })
})

describe('the identifiers that agreed', () => {
  const claimed = (identityId: string, agreed: string[]) =>
    repositories().events.record(
      { type: 'TrnClaimed', identityId, ruleSet: 'a', level: 'STRICT', agreed },
      now(),
    )
  const agreed = async (id: string) => {
    const view = await seen(npq, id)
    return view && (await agreedOf(repositories(), [view]))[0]
  }

  test('are those of the last match, as kinds', async () => {
    const { id } = await aVisitor('STRICT')
    await claimed(id, ['name', 'trn'])
    await claimed(id, ['email', 'name', 'dateOfBirth'])
    expect(await agreed(id)).toEqual(['email', 'name', 'dateOfBirth'])
  })

  test('are not told of a link that is not seen, or that came after the match', async () => {
    const { id, trn = '' } = await aVisitor('LOW')
    await claimed(id, ['name', 'dateOfBirth', 'trainingProvider'])
    world.get().clock.forward(60_000)
    const { identities } = repositories()
    await identities.loseTrn(id, { trn, atMost: 'LOW' }, 'PENDING', now())
    expect(await agreed(id)).toBeNull()
    await identities.takeTrn(id, { trn, trnMatchLevel: 'LOW' }, now())
    expect(await agreed(id)).toBeNull()
  })
})

test('a service visit is cut to the identity it is of', async () => {
  const { id } = await aVisitor()
  const [visit] = await world
    .get()
    .database.db.select()
    .from(serviceVisit)
    .where(eq(serviceVisit.identityId, id))
  expect((await seen(npq, id))?.visit).toEqual({
    firstVisitedAt: visit?.firstVisitedAt,
    lastVisitedAt: visit?.lastVisitedAt,
  })
})
