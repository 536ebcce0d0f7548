import { createLogger } from '@identity/runtime'
import { describe, expect, test, vi } from 'vitest'
import { confirmAnswers } from '../journeys/claim/confirm-answers/confirm-answers.use-case.ts'
import { answerQuestion } from '../journeys/match/answer-question.use-case.ts'
import { aJourney, type Outcome, type TestJourney } from '../testing/a-journey.ts'
import { aLastName, aNationalInsuranceNumber, useWorld, type World } from '../testing/a-world.ts'
import { useHttp } from '../testing/use-http.ts'
import { withoutIds } from './stranger-view.builder.ts'
import { watchMatching } from './watch/watch-matching.job.ts'

// The records answer nobody who asks who is in them. docs/matching/oracle-protection.md lists every rule with its test; here are those that no
// room has for itself.
const world = useWorld()

const lines: string[] = []

const destination = { write: (line: string) => void lines.push(line) }

const ask = useHttp(world, createLogger({ name: 'api', level: 'trace', destination }))

let count = 0

/** Somebody of whom there may be records. */
function somebody() {
  count += 1
  const trn = String(7_000_000 + count * 10)
  return {
    trn,
    otherTrn: String(Number(trn) + 1),
    lastName: aLastName(`oracle ${trn}`),
    nino: aNationalInsuranceNumber(`oracle ${trn}`),
    otherNino: aNationalInsuranceNumber(`oracle ${trn} again`),
    email: `asks.${count}@example.com`,
    recordEmail: `record.${count}@example.sch.uk`,
  }
}

type Somebody = ReturnType<typeof somebody>

/** Every answer and page on the way from the date of birth to the end. */
async function toTheEnd({ email, lastName, nino }: Somebody, through: World = world.get()) {
  const journey = await aJourney(through)
  await journey.proveEmail(email)
  const seen: Outcome[] = [await journey.giveNameAndDateOfBirth({ lastName })]
  const answer = async (...args: Parameters<TestJourney['answer']>) => {
    const outcome = await journey.answer(...args)
    seen.push(outcome)
    return outcome
  }
  await answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: true,
    nationalInsuranceNumber: nino,
  })
  await answer('answerTrn', { knowledge: 'FORGOTTEN', trn: '' })
  await answer('answerQts', { hasQts: false })
  for (const _ of ['told', 'confirmed']) await answer('confirmAnswers')
  seen.push(await journey.answer('completeJourney'))
  return { journey, seen }
}

const steps = (seen: Outcome[]) => seen.map(({ journey, __typename }) => journey?.step ?? __typename)

describe('rule 1: before the record is theirs', () => {
  test('nobody is told anything that it holds', async () => {
    const person = somebody()
    await world.get().teachingRecords({
      ...person,
      firstName: 'Adelaide',
      middleName: 'Secretmiddle',
      nationalInsuranceNumber: person.nino,
      email: person.recordEmail,
      dateOfBirth: '1990-10-12',
    })
    const journey = await aJourney(world.get())
    await journey.proveEmail(person.email)
    await journey.giveNameAndDateOfBirth({ lastName: person.lastName, firstName: 'Adelaide' })
    await journey.answer('answerDateOfBirth', { day: '12', month: '10', year: '1990' })
    const found = await journey.answer('answerNationalInsuranceNumber', {
      hasNationalInsuranceNumber: true,
      nationalInsuranceNumber: person.nino,
    })
    expect(found.journey?.outcome).toBe('RECORD_FOUND')
    const shown = JSON.stringify([found, await journey.look()])
    for (const secret of [person.trn, person.recordEmail, 'Secretmiddle', person.nino]) {
      expect(shown).not.toContain(secret)
    }
  })
})

describe('rule 2: not found is not found', () => {
  test('whether nobody agrees, somebody nearly, or two do: the same steps, words and outcome', async () => {
    const [nobody, half, several] = [somebody(), somebody(), somebody()]
    const fact = ({ lastName, trn, otherNino, nino }: Somebody) => ({
      half: { lastName, trn, nationalInsuranceNumber: otherNino },
      whole: { lastName, trn, nationalInsuranceNumber: nino },
    })
    await world.get().teachingRecords(fact(half).half, fact(several).whole, {
      ...fact(several).whole,
      trn: several.otherTrn,
    })
    const seen = []
    for (const person of [nobody, half, several]) {
      const { seen: answers } = await toTheEnd(person)
      seen.push(
        withoutIds(JSON.stringify(answers), person.lastName, person.email)
          .replaceAll(/"ticket":"[^"]+"/g, '(ticket)')
          .replaceAll(/"nationalInsuranceNumberMasked":"[^"]+"/g, '(number)'),
      )
    }
    expect(seen[1]).toBe(seen[0])
    expect(seen[2]).toBe(seen[0])
    const reasons = (await world.get().supportTasks()).map(({ reason }) => reason).slice(-3)
    expect(reasons, 'only a person is told what it was').toEqual(['NO_MATCH', 'NO_MATCH', 'MULTIPLE_MATCHES'])
  })

  test('every answer that is matched, and their confirmation, waits for the floor: found, not found, or refused', async () => {
    const pause = vi.fn(async (_ms: number) => {})
    const { deps } = world.get()
    const floored = { ...deps, guards: { ...deps.guards, timeFloor: { floorMs: 250, pause } } }
    const unknown = { interactionUid: 'nobody', browserSecret: 'nothing', browser: 'nothing' }
    await answerQuestion(floored, unknown, 'NAME', (value) => ({ ok: true, value }))
    await confirmAnswers(floored, unknown, '192.0.2.1')
    expect(pause.mock.calls).toEqual([[250], [250]])
  })
})

describe('rule 3: what is asked next', () => {
  test('does not depend on what was found, until a record is', async () => {
    const [nobody, half, withoutNumber] = [somebody(), somebody(), somebody()]
    await world
      .get()
      .teachingRecords(
        { trn: half.trn, lastName: half.lastName, nationalInsuranceNumber: half.otherNino },
        { trn: withoutNumber.trn, lastName: withoutNumber.lastName, nationalInsuranceNumber: null },
      )
    const asked = []
    for (const person of [nobody, half, withoutNumber]) asked.push(steps((await toTheEnd(person)).seen))
    expect(asked[0]).toEqual([
      ...['NATIONAL_INSURANCE_NUMBER', 'TRN', 'QTS', 'CHECK_ANSWERS'],
      ...['NO_MATCH', 'RESULT', 'COMPLETED'],
    ])
    expect(asked[1]).toEqual(asked[0])
    expect(asked[2]).toEqual(asked[0])
  })
})

describe('rule 9: logs and addresses', () => {
  test('hold no name, date, number, address of mail or TRN of anybody, whatever becomes of them', async () => {
    lines.length = 0
    const console = vi.spyOn(process.stdout, 'write')
    const requests: string[] = []
    const run: World['run'] = async (caller, query, variables = {}) => {
      const { body } = await ask(typeof caller === 'string' ? caller : null, query, variables)
      requests.push(body)
      const { data, errors } = JSON.parse(body)
      if (errors) throw new Error('refused')
      return data
    }
    const through = { ...world.get(), run }

    const people = Array.from({ length: 6 }, somebody)
    const [found, claimed, notFound, guessed, older, failed] = people as [
      Somebody,
      Somebody,
      Somebody,
      Somebody,
      Somebody,
      Somebody,
    ]
    for (const { trn, lastName, nino, recordEmail } of [found, claimed, guessed]) {
      await world.get().teachingRecords({ trn, lastName, nationalInsuranceNumber: nino, email: recordEmail })
    }
    await toTheEnd(found, through).catch(() => {}) // the questions stop: what follows is refused, which is logged too
    const again = { ...claimed, email: `again.${claimed.email}` }
    for (const person of [claimed, again]) await toTheEnd(person, through).catch(() => {})
    await toTheEnd(notFound, through)
    for (let guess = 0; guess < 4; guess += 1) {
      const nino = aNationalInsuranceNumber(`wrong ${guess}`)
      await toTheEnd({ ...guessed, nino, email: `guess.${guess}.${guessed.email}` }, through)
    }
    await toTheEnd(older, through)
    await toTheEnd({ ...older, email: `newer.${older.email}` }, through).catch(() => {})
    await run('web', `query { journey(key: { interactionUid: "${found.lastName}" }) { step } }`).catch(
      () => {},
    )
    await failInside(through, failed)
    await world.get().deliverMails()
    const logger = createLogger({ name: 'worker', level: 'trace', destination })
    await watchMatching({ ...world.get().deps, logger })

    const printed = console.mock.calls.map(([text]) => String(text)).join('')
    console.mockRestore()
    const logged = lines.join('') + printed
    expect(lines.join('')).toContain('a request failed')
    expect(lines.join('')).toContain('somebody may be walking through people')
    for (const { trn, lastName, nino, email, recordEmail } of people) {
      for (const value of [trn, lastName, nino, nino.slice(2, 8), email, recordEmail]) {
        expect(logged.toLowerCase().includes(value.toLowerCase()), 'a value was logged').toBe(false)
      }
    }
    expect(logged).not.toContain('1990-12-10')
    expect(requests.length).toBeGreaterThan(80)
  })
})

/** The database gives up where a name would be written: its complaint repeats what it was given. */
async function failInside(through: World, person: Somebody) {
  const { sql } = world.get().database
  await sql`alter table identity_name add constraint takes_no_more check (false) not valid`
  await toTheEnd(person, through).catch(() => {})
  await sql`alter table identity_name drop constraint takes_no_more`
}
