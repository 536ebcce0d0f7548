import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { aJourney, type TestJourney } from '../testing/a-journey.ts'
import { aLastName, type World } from '../testing/a-world.ts'
import { withoutIds } from './stranger-view.builder.ts'

export const provider = { ukprn: '10000009', name: 'Coleg Sir Gar' }

/** Facts that other people know about a teacher who has a record, or about a person who has none. */
export type Person = { lastName: string; emailAddress: string }

let count = 0

/** Two people of whom the same is typed. Of one there is a record, which only public facts find. */
export async function twoPeople(world: World): Promise<{ onRecord: Person; unknown: Person; trn: string }> {
  count += 1
  const person = (what: string): Person => ({
    lastName: aLastName(`${what} ${count}`),
    emailAddress: `${what}.${1_000 + count}@example.com`,
  })
  const onRecord = person('teacher')
  const trn = String(8_000_000 + count)
  await world.deps.repositories.trainingProviders.replace([provider])
  await world.teachingRecords({
    trn,
    lastName: onRecord.lastName,
    email: `record.${count}@example.com`,
    trainingProviders: [provider],
  })
  return { onRecord, unknown: person('nobodyy'), trn }
}

/** A person at the questions of a service. `seen` is everything that a browser and the web app get, without what is theirs alone. */
export async function aVisit(world: World, { emailAddress }: Person, clientId = 'register-for-npq') {
  const journey = await aJourney(world, { clientId })
  await journey.proveEmail(emailAddress)
  await journey.answer('beginQuestions')
  return journey
}

/** All the fields of a journey that there are in the schema, so that a new one is compared too; but those that ask for an argument, which are for the facade. */
export async function lookAtEverything(world: World, { key }: TestJourney): Promise<unknown> {
  const journey = getNamedType(world.schema.getQueryType()?.getFields().journey?.type as GraphQLOutputType)
  const fields = selectionOf(journey as GraphQLObjectType)
  return world.run('web', `query ($key: JourneyKeyInput!) { journey(key: $key) ${fields} }`, { key })
}

function selectionOf(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).flatMap(({ name, type: of, args }) => {
    if (args.some(isRequiredArgument)) return []
    const named = getNamedType(of)
    return [isObjectType(named) ? `${name} ${selectionOf(named)}` : name]
  })
  return `{ ${fields.join(' ')} }`
}

/** Text of an answer without what is the person's own, or this journey's. */
export const withoutPerson = (text: string, { lastName, emailAddress }: Person) =>
  withoutIds(text, emailAddress, lastName)
