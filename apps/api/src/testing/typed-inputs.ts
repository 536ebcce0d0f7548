import { aJourney, type Outcome, type TestJourney } from './a-journey.ts'
import type { World } from './a-world.ts'
import { NO_NINO } from './answers.ts'

// The catalogue of inputs that people and attackers send, field by field, each with the answer that it gets, stands in the tests of the field. A
// refused one is told what is wrong with it and stores nothing; none is ever answered with a fault of ours.

/** A journey that stands after the questions that a field belongs to, so that each of them can be answered again. */
export async function aFullJourney(world: World): Promise<TestJourney> {
  const full = await aJourney(world)
  await full.proveEmail('ada@example.com')
  await full.giveNameAndDateOfBirth()
  await full.answer('answerNationalInsuranceNumber', NO_NINO)
  await full.answer('answerTrn', { knowledge: 'NONE', trn: '' })
  await full.answer('answerQts', { hasQts: true })
  return full
}

/** Rows with a name each that fits on a line. */
export const named = <Row extends readonly unknown[]>(rows: readonly Row[]) =>
  rows.map((row): [string, ...Row] => {
    const text = JSON.stringify(row[0])
    return [text.length > 60 ? `${text.slice(0, 30)}… (${text.length} characters)` : text, ...row]
  })

export const wrong = ({ problems }: Outcome) => problems?.map(({ field, reason }) => `${field} ${reason}`)

/** As many characters as pass the door, and no more. */
export const HUGE = 90_000
