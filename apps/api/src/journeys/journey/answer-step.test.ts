import { beforeAll, describe, expect, test } from 'vitest'
import { newToken } from '../../secrets/token.ts'
import { aJourney, type TestJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { giveNino, NO_NINO } from '../../testing/answers.ts'
import { aMatchedJourney } from '../../testing/begun-journeys.ts'
import { aFullJourney, HUGE, named } from '../../testing/typed-inputs.ts'
import { useClaimants } from '../../testing/use-claimants.ts'

// Who may answer on a journey, and which of its steps.
const world = useWorld()
const { aClaimant, begin, redeem } = useClaimants(world)

test('a journey belongs to the browser that opened it first', async () => {
  const journey = await aJourney(world.get())
  const again = await world
    .get()
    .run<{ openJourney: { __typename: string } }>(
      'web',
      'mutation ($input: OpenJourneyInput!) { openJourney(input: $input) { __typename } }',
      { input: { interactionUid: journey.key.interactionUid, browser: newToken() } },
    )
  expect(again.openJourney.__typename).toBe('JourneyOpenedElsewhere')
  expect(await journey.look({ browserSecret: 'not-the-secret' })).toBeNull()
})

test('of sixteen browsers that open one journey at once, one gets it', async () => {
  const { run } = world.get()
  const uid = 'opened-by-many'
  await run(
    'oidc',
    'mutation ($input: StartInteractionInput!) { startInteraction(input: $input) { __typename } }',
    {
      input: { uid, clientId: 'register-for-npq' },
    },
  )
  const outcomes = await Promise.all(
    Array.from({ length: 16 }, () =>
      run<{ openJourney: { __typename: string } }>(
        'web',
        'mutation ($input: OpenJourneyInput!) { openJourney(input: $input) { __typename } }',
        { input: { interactionUid: uid, browser: newToken() } },
      ),
    ),
  )
  expect(outcomes.filter(({ openJourney }) => openJourney.__typename === 'JourneyOpened')).toHaveLength(1)
})

describe('J5: nobody is on a journey without a service', () => {
  test('a client that we do not know begins none', async () => {
    const { startInteraction } = await world
      .get()
      .run<{ startInteraction: unknown }>(
        'oidc',
        'mutation ($input: StartInteractionInput!) { startInteraction(input: $input) { __typename } }',
        { input: { uid: 'without-a-client', clientId: 'nobody' } },
      )
    expect(startInteraction).toEqual({ __typename: 'ClientNotFound' })
  })

  test('an interaction that was never begun opens none', async () => {
    const { openJourney } = await world
      .get()
      .run<{ openJourney: unknown }>(
        'web',
        'mutation ($input: OpenJourneyInput!) { openJourney(input: $input) { __typename } }',
        { input: { interactionUid: 'never-begun', browser: newToken() } },
      )
    expect(openJourney).toEqual({ __typename: 'JourneyNotFound' })
  })
})

describe('the key of a journey', () => {
  let journey: TestJourney
  beforeAll(async () => {
    journey = await aFullJourney(world.get())
  })

  test.each(named([[''], ['a\u0000b'], ['../admin'], ["' OR 1=1"], ['x'.repeat(101)], ['x'.repeat(HUGE)]]))(
    'is refused at the door when no interaction can bear that name: %s',
    async (_, interactionUid) => {
      const bad = { journey: { ...journey.key, interactionUid } }
      await expect(journey.answer('beginQuestions', bad)).rejects.toThrow('Argument Validation Error')
    },
  )

  test.each(['browserSecret', 'browser'])(
    'finds nothing when its %s is another one, whatever is in it',
    async (part) => {
      for (const other of ['', 'a\u0000b', '\ud800', newToken()]) {
        const key = { ...journey.key, [part]: other }
        const { __typename } = await journey.answer('beginQuestions', { journey: key })
        expect(__typename).toBe('JourneyNotFound')
        expect(await journey.look(key)).toBeNull()
      }
    },
  )

  test('of a journey that a build of before opened is its secret, until the first answer names the browser', async () => {
    const { sql } = world.get().database
    const before = await aFullJourney(world.get())
    await sql`update journey set browser_digest = null where interaction_uid = ${before.key.interactionUid}`
    const first = { ...before.key, browser: newToken() }
    expect(await before.look(first)).not.toBeNull()
    expect((await before.answer('keepJourney', { journey: first })).__typename).toBe('JourneyMoved')
    expect(await before.look(first)).not.toBeNull()
    expect(await before.look()).toBeNull()
  })
})

test('a question that has not been reached cannot be answered', async () => {
  const journey = await aJourney(world.get())
  const outcome = await journey.answer('answerTrn', { knowledge: 'KNOWN', trn: '1000001' })
  expect(outcome).toMatchObject({ __typename: 'StepRefused', journey: { step: 'EMAIL' } })
})

describe('J6: there is no way round a step', () => {
  const later: [string, object][] = [
    ['beginQuestions', {}],
    ['answerName', { firstName: 'Ada', middleName: '', lastName: 'Byron' }],
    ['answerPreviousName', { nameChange: 'NOT_CHANGED', firstName: '', lastName: '' }],
    ['answerPreferredName', { preferredName: 'Ada' }],
    ['answerDateOfBirth', { day: '10', month: '12', year: '1990' }],
    ['answerNationalInsuranceNumber', NO_NINO],
    ['answerTrn', { knowledge: 'NONE', trn: '' }],
    ['answerQts', { hasQts: false }],
    ['answerTrainingProvider', { awardedByProvider: false, ukprn: '' }],
    ['confirmAnswers', {}],
    ['completeJourney', {}],
    ['addFacts', {}],
    ['sendOwnerPasscode', {}],
    ['verifyOwnerPasscode', { passcode: '123456' }],
    ['chooseEmail', { choice: 'KEEP' }],
    ['askForHelp', { reason: 'NO_ACCESS' }],
  ]

  test.each(later)('%s does nothing before the address is proved', async (mutation, input) => {
    const journey = await aJourney(world.get())
    await journey.answer('sendPasscode', { emailAddress: 'unproved@example.com' })
    const before = await journey.look()
    const refused = await journey.answer(mutation, { ...input })
    expect(refused).toMatchObject({ __typename: 'StepRefused', journey: { step: 'PASSCODE' } })
    expect(await journey.look()).toEqual(before)
  })
})

test('two tabs that answer at once both get an answer, and neither is lost', async () => {
  const journey = await aJourney(world.get())
  await journey.proveEmail('tabs@example.com')
  await journey.giveNameAndDateOfBirth({ lastName: 'Tabs' })
  await Promise.all([
    journey.answer('answerPreferredName', { preferredName: 'Tab Bee' }),
    journey.answer('answerDateOfBirth', { day: '1', month: '2', year: '1980' }),
  ])
  expect((await journey.look())?.answers).toMatchObject({
    preferredName: 'Tab Bee',
    dateOfBirth: '1980-02-01',
  })
})

test('J18: a finished journey shows one page with one way on, whatever is tried, and creates nothing', async () => {
  const person = aClaimant()
  const journey = await begin(person)
  await giveNino(journey, person.nino)
  const { ticket } = await journey.finish()
  await redeem(journey, ticket)
  const before = await world.get().events()
  for (const mutation of [
    'confirmAnswers',
    'completeJourney',
    'leaveJourney',
    'addFacts',
    'sayNotMe',
    'beginQuestions',
  ]) {
    expect(await journey.answer(mutation)).toMatchObject({
      __typename: 'StepRefused',
      journey: { step: 'COMPLETED', reachableSteps: ['COMPLETED'] },
    })
  }
  expect(await world.get().events()).toEqual(before)
})

test('a journey left alone for two hours has expired, and says where to start again', async () => {
  const journey = await aMatchedJourney(world.get(), '2000013', 'idle@example.com')
  world.get().clock.forward(2 * 60 * 60 * 1000)
  expect(await journey.look()).toMatchObject({
    step: 'EXPIRED',
    service: { url: 'http://localhost:3003/npq' },
  })
  expect((await journey.finish()).__typename).toBe('StepRefused')
})
