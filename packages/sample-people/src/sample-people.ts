import type { TeachingRecord } from '@identity/teaching-record'
import { deskPeople } from './desk/desk-people.ts'
import { generateRecords } from './generate-records.ts'
import { afterAMatch } from './people/after-a-match.ts'
import { families } from './people/families.ts'
import { names } from './people/names.ts'
import { noRecord } from './people/no-record.ts'
import { selfService } from './people/self-service.ts'
import { slips } from './people/slips.ts'
import { straightforward } from './people/straightforward.ts'
import { unusualRecords } from './people/unusual-records.ts'
import type { PeopleGroup, SamplePerson, SelfServiceAccount } from './sample-person.ts'

/** The people as the sandbox's page lists them. */
export const peopleGroups: readonly PeopleGroup[] = [
  straightforward,
  names,
  families,
  slips,
  unusualRecords,
  noRecord,
  selfService,
  afterAMatch,
]

const personas = peopleGroups.flatMap((group) => group.people)

/** The people without their records: exactly what `/people.json` shows. */
export const samplePeople: readonly SamplePerson[] = personas.map(({ id, title, facts, expect, note }) => ({
  id,
  title,
  facts,
  expect,
  note,
}))

/** The person of that id. Tests name people by it, so an unknown one is a mistake and stops them. */
export function samplePerson(id: string): SamplePerson {
  const person = samplePeople.find((candidate) => candidate.id === id)
  if (!person) throw new Error(`No sample person has the id ${id}`)
  return person
}

const CROWD_SEED = 20_261_122
const CROWD_SIZE = 250

/** Everything the teaching record stand-in holds: the people's own records, those of the support tasks, and a crowd around them, oldest change first. */
export const sampleRecords: readonly TeachingRecord[] = [
  ...generateRecords(CROWD_SEED, CROWD_SIZE),
  ...personas.flatMap((persona) => persona.records),
  ...deskPeople.flatMap((person) => person.records),
]

/** The accounts at Teacher Self-Service, by the TRN of their record. A record that is not here has none. */
export const sampleAccounts: ReadonlyMap<string, SelfServiceAccount> = new Map(
  personas.flatMap(({ account, records: [record] }) => (account && record ? [[record.trn, account]] : [])),
)
