import type { PersonFacts, RecordFacts } from '@identity/matching'
import type { TeachingRecord } from '@identity/teaching-record'
import { population } from '../population/population.ts'
import { randomFrom } from '../population/random.ts'

/** The made-up population as the teaching record service would send it. */
export function* teachingRecords(seed: number, count: number): Generator<TeachingRecord> {
  for (const { facts } of population(seed, count)) yield teachingRecord(facts)
}

function teachingRecord({ names, trainingProviderUkprns, ...facts }: RecordFacts): TeachingRecord {
  const [current, ...previous] = names.map((name) => ({ ...name, middleName: name.middleName ?? null }))
  if (!current) throw new Error('a record has a name')
  return {
    ...facts,
    ...current,
    previousNames: previous,
    trainingProviders: trainingProviderUkprns.map((ukprn) => ({ ukprn, name: '' })),
    mergedIntoTrn: null,
    qtsAwardedOn: null,
    prohibited: false,
    updatedAt: '2026-01-01T00:00:00Z',
  }
}

// Out of 100 people; the shares of what they know are those that decision quality is measured with.
const ARE_NOT_ON_FILE = 12
const KNOW = { nationalInsuranceNumber: 88, trn: 15, trainingProvider: 80, sameEmail: 22, previousName: 70 }
const MAKE_A_SLIP = 33

/** People as they come on an ordinary day, with what each has told when the last question is answered. */
export function everydayPeople(seed: number, records: number, count: number): PersonFacts[] {
  const random = randomFrom(seed + 1)
  const wanted = new Set(Array.from({ length: count }, () => random.below(records)))
  const people: PersonFacts[] = []
  let index = 0
  for (const { facts, nationalInsuranceNumber } of population(seed, records)) {
    if (wanted.has(index++)) people.push(personOf(facts, nationalInsuranceNumber))
  }
  return people

  function personOf(facts: RecordFacts, number: string): PersonFacts {
    const [name, previous] = facts.names
    const stranger = random.chance(ARE_NOT_ON_FILE)
    const email = random.chance(KNOW.sameEmail) ? facts.email : `person${index}@example.com`
    const person: PersonFacts = {
      firstName: name?.firstName ?? '',
      lastName: name?.lastName ?? '',
      ...(facts.dateOfBirth && {
        dateOfBirth: stranger ? anotherDate(facts.dateOfBirth) : facts.dateOfBirth,
      }),
      ...(email && !stranger && { verifiedEmail: email }),
      ...(previous && random.chance(KNOW.previousName) && { previousLastName: previous.lastName }),
      ...(random.chance(KNOW.nationalInsuranceNumber) && {
        nationalInsuranceNumber: stranger ? `ZA${String(index).padStart(7, '0').slice(-6)}A` : number,
      }),
      ...(!stranger && random.chance(KNOW.trn) && { trn: facts.trn }),
      ...(random.chance(KNOW.trainingProvider) && {
        trainingProviderUkprn: facts.trainingProviderUkprns[0] ?? '',
      }),
    }
    return random.chance(MAKE_A_SLIP) ? withSlip(person) : person
  }

  function anotherDate(date: string): string {
    return `${1957 + random.below(46)}${date.slice(4).replace('02-29', '02-28')}`
  }

  function withSlip(person: PersonFacts): PersonFacts {
    const { firstName = '', lastName = '', dateOfBirth = '' } = person
    const [year = '', month = '', day = ''] = dateOfBirth.split('-')
    const slips: PersonFacts[] = [
      { firstName: lastName, lastName: firstName },
      { lastName: `${lastName.slice(0, 2)}${lastName.slice(3)}` },
      { firstName: firstName.slice(0, 1) },
      { lastName: `${lastName}-Marsh` },
      { dateOfBirth: Number(day) <= 12 ? `${year}-${day}-${month}` : dateOfBirth },
      { dateOfBirth: `${Number(year) + 1}-${month}-${day}` },
    ]
    return { ...person, ...random.pick(slips) }
  }
}
