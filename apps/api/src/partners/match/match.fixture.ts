import { randomUUID } from 'node:crypto'
import type { PartnerCaller } from '../../kernel/caller.ts'
import { aLastName, type World } from '../../testing/a-world.ts'
import { aMachine, ask, aVisitor } from '../partner.fixture.ts'

export const NPQ = 'register-for-npq'
let lastTrn = 3_100_000

/** A person with a rare name who has signed in to a service and has no record, and a TRN that no other test uses. */
export async function aPerson(world: World, facts: Parameters<typeof aVisitor>[1] = {}) {
  lastTrn += 1
  const person = await aVisitor(world, facts)
  const lastName = aLastName(person.emailAddress)
  const name = { firstName: 'Ada', middleName: null, lastName }
  await world.deps.repositories.identities.setName(person.id, 'GIVEN', name, world.clock.now())
  return { ...person, lastName, trn: String(lastTrn) }
}

export type Person = Awaited<ReturnType<typeof aPerson>>

/** What a service knows of them, with their TRN. */
export const statedOf = ({ lastName, trn }: Pick<Person, 'lastName' | 'trn'>, other: object = {}) => ({
  ...{ firstName: 'Ada', lastName, dateOfBirth: '1990-12-10', trn },
  ...other,
})

const REQUEST = `mutation ($input: RequestMatchInput!) { answer: requestMatch(input: $input) { __typename
  ... on MatchRequested { request { requestId identityId state requestedAt } }
  ... on MatchRequestIdUsed { requestId } ... on IdentityNotSeen { identityId } } }`

type Asked = {
  caller?: PartnerCaller
  facts?: object
  requestId?: string
  idempotencyKey?: string
}

export const matcher = (clientId = NPQ) => aMachine(clientId, 'match:request', 'user:read')

/** Asks for the record of a person, as a service does. */
export async function requestMatch(
  world: World,
  person: Pick<Person, 'id' | 'lastName' | 'trn'>,
  { caller = matcher(), facts, requestId = randomUUID(), idempotencyKey = randomUUID() }: Asked = {},
) {
  const input = { requestId, identityId: person.id, facts: facts ?? statedOf(person), idempotencyKey }
  const answered = await ask(world, caller, REQUEST, { input })
  return { ...answered, answer: answered.data?.answer as Answer | undefined, requestId }
}

type Answer = {
  __typename: string
  request?: { requestId: string; identityId: string; state: string; requestedAt: string }
}
