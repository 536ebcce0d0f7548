import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TestJourney } from '../testing/a-journey.ts'
import { useWorld, type World } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'
import { giveNino, giveTrn } from '../testing/answers.ts'
import { useHttp } from '../testing/use-http.ts'
import {
  aVisit,
  lookAtEverything,
  type Person,
  provider,
  twoPeople,
  withoutPerson,
} from './public-facts.builder.ts'
import { watched } from './stranger-view.builder.ts'

// Name, date of birth and training provider are known to colleagues, and can be walked through. Until the claimant confirms, nothing may tell
// whether they found a record: docs/decisions/0060-public-facts-tell-nothing-before-a-claim.md
const world = useWorld()
const ask = useHttp(world)

const policies = ['LOW', 'FIRM', 'STRICT'] as const
const requirements = ['REQUIRED', 'NEEDED_BEFORE_ENTRY'] as const
const CLIENT = 'register-for-npq'

async function setPolicy(matchPolicy: string, trnRequirement: string) {
  const mayEnter = trnRequirement !== 'NEEDED_BEFORE_ENTRY'
  await world.get().database.sql`
    update service set match_policy = ${matchPolicy}, trn_requirement = ${trnRequirement},
      allows_pending = ${mayEnter}, allows_none = ${mayEnter} where id = ${CLIENT}`
}

/** One thing that a person does before they confirm. */
type Act = (journey: TestJourney, person: Person, through: World) => Promise<unknown>

const nameOf = (lastName: string) => ({ firstName: 'Ada', middleName: '', lastName })
const bornIn =
  (year: string): Act =>
  (journey) =>
    journey.answer('answerDateOfBirth', { day: '10', month: '12', year })

const acts = {
  name: (journey, { lastName }) => journey.answer('answerName', nameOf(lastName)),
  anotherName: (journey) => journey.answer('answerName', nameOf('Xyloph')),
  previousName: (journey) =>
    journey.answer('answerPreviousName', { nameChange: 'NOT_CHANGED', firstName: '', lastName: '' }),
  preferredName: (journey) => journey.answer('answerPreferredName', { preferredName: 'Ada' }),
  dateOfBirth: bornIn('1990'),
  anotherDateOfBirth: bornIn('1962'),
  noNino: (journey) => giveNino(journey, null),
  anotherNino: (journey) => giveNino(journey, 'CE654321A'),
  forgottenTrn: (journey) => giveTrn(journey, { knowledge: 'FORGOTTEN' }),
  noTrn: (journey) => giveTrn(journey, { knowledge: 'NONE' }),
  anotherTrn: (journey) => giveTrn(journey, { knowledge: 'KNOWN', trn: '9999998' }),
  qts: (journey) => journey.answer('answerQts', { hasQts: true }),
  noQts: (journey) => journey.answer('answerQts', { hasQts: false }),
  provider: (journey) => journey.answer('answerTrainingProvider', { awardedByProvider: true, ...provider }),
  unknownProvider: (journey) =>
    journey.answer('answerTrainingProvider', { awardedByProvider: true, ukprn: '', name: '' }),
  keep: (journey) => journey.answer('keepJourney'),
  look: (journey, _person, through) => lookAtEverything(through, journey),
} satisfies Record<string, Act>

const inOrder: (keyof typeof acts)[] = [
  ...(['name', 'previousName', 'preferredName', 'dateOfBirth', 'noNino', 'forgottenTrn', 'qts'] as const),
  ...([
    'provider',
    'look',
    'anotherDateOfBirth',
    'look',
    'dateOfBirth',
    'look',
    'name',
    'noTrn',
    'look',
  ] as const),
]

describe.each(requirements)('at a service where a TRN is %s', (trnRequirement) => {
  test.each(policies)(
    'to the letter and to the statement, a record that public facts found looks like none until the answers are confirmed, at %s',
    async (matchPolicy) => {
      await setPolicy(matchPolicy, trnRequirement)
      const visit = async (person: Person) => {
        await world.get().forgetLimits()
        const { world: through, seen } = watched(world.get(), ask)
        const journey = await aVisit(through, person, CLIENT)
        for (const act of inOrder) await acts[act](journey, person, through)
        return {
          answers: seen.map(({ status, headers, body }) => ({
            status,
            headers,
            body: withoutPerson(body, person),
          })),
          statements: seen.map(({ statements }) => statements),
          journey,
        }
      }
      await visit((await twoPeople(world.get())).onRecord) // the first time statements are prepared
      const { onRecord, unknown } = await twoPeople(world.get())
      const nothing = await visit(unknown)
      const something = await visit(onRecord)
      expect(something.answers).toEqual(nothing.answers)
      expect(something.statements).toEqual(nothing.statements)
      expect(something.answers.at(-1)?.body).toContain('"step":"CHECK_ANSWERS"')
      expect(something.answers.at(-1)?.body).toContain('"outcome":"NOT_FOUND_YET"')

      expect((await something.journey.answer('confirmAnswers')).journey?.step, 'it was found').not.toBe(
        'NO_MATCH',
      )
      expect((await nothing.journey.answer('confirmAnswers')).journey?.step).toBe('NO_MATCH')
    },
  )
})

test('in whichever order the answers come and are changed, by one browser or two, nothing tells what public facts found', async () => {
  const anAct = fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[]))
  const orders = fc.record({
    policy: fc.constantFrom(...policies),
    // Complete ones, then changes: where most can be seen.
    before: fc.constantFrom(inOrder, inOrder.slice(0, 8)),
    acts: fc.array(anAct, { minLength: 3, maxLength: 12 }),
    comesBack: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(orders, async ({ policy, before, acts: drawn, comesBack }) => {
      await setPolicy(policy, 'REQUIRED')
      const { onRecord, unknown } = await twoPeople(world.get())
      const visit = async (person: Person) => {
        await world.get().forgetLimits()
        const seen: unknown[] = []
        const first = await aVisit(world.get(), person, CLIENT)
        for (const act of before) seen.push(await acts[act](first, person, world.get()))
        const journey = comesBack ? await aVisit(world.get(), person, CLIENT) : first
        for (const act of drawn) seen.push(await acts[act](journey, person, world.get()))
        seen.push(await lookAtEverything(world.get(), journey))
        return seen.map((one) => withoutPerson(JSON.stringify(one), person))
      }
      const nothing = await visit(unknown)
      expect(await visit(onRecord)).toEqual(nothing)
    }),
    { numRuns: 15 },
  )
}, 120_000)

test('what is said after the confirmation leaves a claim, a mail to the address on the record, and a count', async () => {
  await setPolicy('LOW', 'REQUIRED')
  const { onRecord } = await twoPeople(world.get())
  const journey = await aVisit(world.get(), onRecord, CLIENT)
  for (const act of inOrder) await acts[act](journey, onRecord, world.get())
  await world.get().deliverMails() // those of the tests before
  const { sql } = world.get().database
  const counted = async () =>
    (await sql`select 1 from match_try where outcome = 'FOUND' and target_digests <> '{}'`).length
  expect(await counted()).toBeGreaterThan(0)
  const confirmed = await journey.confirm()
  expect(confirmed.journey).toMatchObject({ step: 'RESULT', outcome: 'RECORD_FOUND' })
  expect(await world.get().events()).toContain('TrnClaimed')
  expect((await world.get().deliverMails()).map(({ to }) => to)).toEqual([
    expect.stringMatching(/^record\.\d+@example\.com$/),
  ])
})

test.each(['that another identity holds', 'that is withheld', 'that was closed meanwhile'])(
  'a record %s stays unknown to a claimant whose facts are all public, after the confirmation too, and an agent sees it',
  async (which) => {
    await setPolicy('LOW', 'REQUIRED')
    const { onRecord, unknown, trn } = await twoPeople(world.get())
    const { sql } = world.get().database
    if (which === 'that another identity holds') await anIdentity(world.get(), { trn })
    if (which === 'that is withheld') await sql`insert into withheld_trn values (${trn}, now())`
    const visit = async (person: Person) => {
      await world.get().forgetLimits()
      const journey = await aVisit(world.get(), person, CLIENT)
      for (const act of inOrder) await acts[act](journey, person, world.get())
      if (which === 'that was closed meanwhile') {
        await sql`update teaching_record set is_active = false where trn = ${trn}`
      }
      const seen = [
        await journey.answer('confirmAnswers'),
        await lookAtEverything(world.get(), journey),
        await journey.answer('confirmAnswers'),
        await lookAtEverything(world.get(), journey),
      ]
      return seen.map((one) => withoutPerson(JSON.stringify(one), person))
    }
    const nothing = await visit(unknown)
    expect(await visit(onRecord)).toEqual(nothing)
    expect(nothing.at(-1)).toContain('"step":"RESULT"')
    const tasks = (await world.get().supportTasks()).map(({ reason }) => reason)
    if (which === 'that another identity holds') expect(tasks.slice(-2)).toContain('POSSIBLE_DUPLICATE')
    if (which === 'that is withheld') expect(tasks.at(-1)).toBe('TRN_WITHHELD')
  },
)
