import { describe, expect, test } from 'vitest'
import type { TestJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { giveNino } from '../../testing/answers.ts'
import { useClaimants } from '../../testing/use-claimants.ts'
import { disputeClaim } from '../dispute/dispute-claim.use-case.ts'
import { lookAgain } from '../look-again/look-again.step.ts'

// A LOW link gives way to a claimant who proves more.
const world = useWorld()
const { aClaimant, begin, mailsTo } = useClaimants(world)

type Claimant = ReturnType<typeof aClaimant>

/** An identity that matched the record on public facts, or was linked LOW by an agent: nothing tells the two apart. */
async function aLowHolder(person: Claimant) {
  const holder = await anIdentity(world.get(), { trn: person.trn, trnMatchLevel: 'LOW' })
  const { recordClaims } = world.get().deps.repositories
  const claim = { identityId: holder.id, trn: person.trn, clientId: 'register-for-npq' }
  const recordClaimId = await recordClaims.add({ ...claim, claimedAt: world.get().clock.now() })
  return { ...holder, disputeToken: await recordClaims.drawToken(recordClaimId) }
}

/** The real teacher, who gives their National Insurance number, before they confirm. */
async function aStrongerClaimant(person: Claimant, email = person.email): Promise<TestJourney> {
  const journey = await begin(person, { email, record: { email: person.otherEmail } })
  await giveNino(journey, person.nino)
  return journey
}

const identity = (id: string) => world.get().deps.repositories.identities.find(id)
const openTasks = async () =>
  (await world.get().supportTasks())
    .filter(({ status }) => status === 'OPEN')
    .map(({ identityId, reason }) => [identityId, reason])

describe('a claimant who proves more than a LOW holder', () => {
  test('takes the record at once, with everything that follows for both', async () => {
    const person = aClaimant()
    const holder = await aLowHolder(person)
    const { deps, clock } = world.get()
    const sessionId = await deps.repositories.sessions.start(
      holder.id,
      { amr: ['otp'], acr: 'a' },
      clock.now(),
    )
    const journey = await aStrongerClaimant(person)
    await world.get().deliverMails()
    const result = await journey.confirm()
    const claimantId = result.journey?.person?.id ?? ''
    expect(result.journey).toMatchObject({
      step: 'RESULT',
      person: { trn: person.trn, trnLookupStatus: 'FOUND', trnMatchLevel: 'STRICT' },
    })
    expect(await identity(holder.id)).toMatchObject({
      ...{ trn: null, trnMatchLevel: null, trnLookupStatus: 'PENDING', isLinkFrozen: false },
    })
    const events = await world.get().events()
    expect(events.slice(events.indexOf('HolderDisplaced'))).toEqual(
      expect.arrayContaining(['HolderDisplaced', 'SupportTaskOpened', 'SessionEnded', 'TrnClaimed']),
    )
    expect(await deps.repositories.sessions.findLive(sessionId, clock.now())).toBeNull()
    expect(await openTasks()).toContainEqual([holder.id, 'HOLDER_DISPLACED'])
    expect(await mailsTo(holder.emailAddress)).toEqual(['recordLost'])
    expect(claimantId).not.toBe(holder.id)
  })

  test('is told so by mail, and so is the address on the record', async () => {
    const person = aClaimant()
    await aLowHolder(person)
    const journey = await aStrongerClaimant(person)
    await journey.confirm()
    expect((await mailsTo(person.email, person.otherEmail)).toSorted()).toEqual([
      'recordClaimed',
      'recordMoved',
    ])
  })

  test('is a known person who adds a number, too', async () => {
    const person = aClaimant()
    const first = await begin(person, { record: null })
    await giveNino(first, null)
    await first.answer('answerTrn', { knowledge: 'FORGOTTEN', trn: '' })
    await first.answer('answerQts', { hasQts: false })
    await first.confirm()
    await first.answer('completeJourney')
    const holder = await aLowHolder(person)
    const back = await begin(person, { record: {} })
    await back.answer('addFacts')
    await giveNino(back, person.nino)
    expect((await back.confirm()).journey?.person).toMatchObject({ trn: person.trn, trnMatchLevel: 'STRICT' })
    expect(await identity(holder.id)).toMatchObject({ trn: null })
  })

  test('is found so by a later search as well', async () => {
    const person = aClaimant()
    const waiting = await begin(person, { record: null })
    await giveNino(waiting, person.nino)
    await waiting.answer('answerTrn', { knowledge: 'FORGOTTEN', trn: '' })
    await waiting.answer('answerQts', { hasQts: false })
    const id = (await waiting.confirm()).journey?.person?.id ?? ''
    const holder = await aLowHolder(person)
    await world.get().teachingRecords({
      ...{ trn: person.trn, lastName: person.lastName, nationalInsuranceNumber: person.nino },
    })
    const { deps, clock } = world.get()
    const found = await deps.inTransaction((repositories) => lookAgain(repositories, id, clock.now()))
    expect(found).toBe('linked')
    expect(await identity(holder.id)).toMatchObject({ trn: null, trnLookupStatus: 'PENDING' })
  })

  test('does not take it from a holder who is surer, but is asked to prove the holder’s address', async () => {
    const person = aClaimant()
    const holder = await anIdentity(world.get(), { trn: person.trn, trnMatchLevel: 'FIRM' })
    const confirmed = await (await aStrongerClaimant(person)).confirm()
    expect(confirmed.journey?.step).toBe('CLAIMED_RECORD')
    expect(await identity(holder.id)).toMatchObject({ trn: person.trn })
  })
})

describe('at once', () => {
  test('of two stronger claimants one takes the record, and the other meets them', async () => {
    const person = aClaimant()
    const holder = await aLowHolder(person)
    const journeys = [
      await aStrongerClaimant(person),
      await aStrongerClaimant(person, `second.${person.email}`),
    ]
    const steps = (await Promise.all(journeys.map((journey) => journey.answer('confirmAnswers')))).map(
      ({ journey }) => journey?.step,
    )
    expect(steps.toSorted()).toEqual(['CLAIMED_RECORD', 'RESULT'])
    expect(await identity(holder.id)).toMatchObject({ trn: null })
    const displaced = (await openTasks()).filter(([id]) => id === holder.id)
    expect(displaced).toEqual([[holder.id, 'HOLDER_DISPLACED']])
  })

  test.each(Array.from({ length: 8 }, (_, round) => round))(
    'a dispute and a stronger claimant leave no frozen link, and nothing that is still asked about the old one (%s)',
    async () => {
      const person = aClaimant()
      const holder = await aLowHolder(person)
      const journey = await aStrongerClaimant(person)
      const [confirmed, disputed] = await Promise.all([
        journey.answer('confirmAnswers'),
        disputeClaim(world.get().deps, holder.disputeToken),
      ])
      expect(disputed.kind).toBe('disputed')
      expect(confirmed.journey?.person).toMatchObject({ trn: person.trn, trnLookupStatus: 'FOUND' })
      expect(await identity(holder.id)).toMatchObject({ trn: null, isLinkFrozen: false })
      const asked = (await openTasks()).filter(([id]) => id === holder.id)
      expect(asked).toEqual([[holder.id, 'HOLDER_DISPLACED']])
    },
  )
})
