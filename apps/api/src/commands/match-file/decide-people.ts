import type { MatchLevel } from '@identity/matching'
import type { Repositories } from '../../main/deps.ts'
import { decideRecord } from '../../records/find/decide-record.ts'
import type { PersonLine } from './person-line.ts'

/** One line of the result. `agreed` names identifiers and `bits` is the best record's score; `micros` is how long the decision took. */
export type DecisionLine = {
  id: string | number
  outcome: string
  trn: string | null
  agreed: string[]
  bits: number | null
  runnerUpBits: number | null
  micros: number
}

// One decision keeps this process busy while another waits for the database: more in flight only wait for each other on two cores.
export const IN_FLIGHT = 2

/** Decides everybody, a few at a time, and answers in the order in which they were given. */
export async function decidePeople(
  repositories: Pick<Repositories, 'teachingRecords' | 'nameCounts'>,
  people: PersonLine[],
  policy: MatchLevel,
): Promise<DecisionLine[]> {
  const decided: DecisionLine[] = []
  let next = 0
  async function work() {
    for (let index = next++; index < people.length; index = next++) {
      const person = people[index]
      if (person) decided[index] = await decidePerson(repositories, person, policy)
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, work))
  return decided
}

async function decidePerson(
  repositories: Pick<Repositories, 'teachingRecords' | 'nameCounts'>,
  { id, facts }: PersonLine,
  policy: MatchLevel,
): Promise<DecisionLine> {
  const begunAt = performance.now()
  const decision = await decideRecord(repositories, facts, policy)
  const micros = Math.round((performance.now() - begunAt) * 1_000)
  return {
    id,
    outcome: decision.outcome,
    trn: decision.trn ?? null,
    agreed: decision.agreed.map(({ identifier }) => identifier),
    bits: decision.bits,
    runnerUpBits: decision.runnerUpBits,
    micros,
  }
}
