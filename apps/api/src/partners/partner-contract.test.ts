import { randomUUID } from 'node:crypto'
import { type ExecutionResult, type GraphQLField, graphql, isObjectType } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ClientRegistration } from '../clients/domain/client-registration.ts'
import { demoPartners, demoServices } from '../commands/seed/demo-services.ts'
import type { PartnerCaller } from '../kernel/caller.ts'
import { useWorld } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'
import { sharedSchema } from '../testing/shared-by-worlds.ts'
import { DATA_SCOPES, groupsOf, opensAct, opensGroup } from '../visibility/domain/data-scopes.ts'
import { groupOf, selectionOf } from './partner-schema.fixture.ts'

const SANDBOX = 'http://localhost:3003'
const world = useWorld()
const schema = await sharedSchema()

function fieldsOf(typeName: string): GraphQLField<unknown, unknown>[] {
  const type = schema.getType(typeName)
  if (!isObjectType(type)) throw new Error(`${typeName} is an object`)
  return Object.values(type.getFields())
}

/** An identity of which every fact is known, and which every service sees. */
let person: { id: string; trn: string; emailAddress: string }
beforeAll(async () => {
  const { deps, clock } = world.get()
  const { events, identities, visits } = deps.repositories
  const trn = '1004711'
  const made = await anIdentity(world.get(), { trn, preferredName: 'Ada', emailAddress: 'ada@example.com' })
  person = { ...made, trn }
  const name = { firstName: 'Ada', middleName: 'May', lastName: 'King' }
  await identities.setName(made.id, 'GIVEN', name, clock.now())
  await identities.setName(made.id, 'VERIFIED', name, clock.now())
  const agreed = ['email', 'name', 'dateOfBirth', 'nationalInsuranceNumber', 'trn', 'trainingProvider']
  const claimed = { type: 'TrnClaimed', identityId: made.id, ruleSet: 'a', level: 'STRICT', agreed } as const
  await events.record(claimed, clock.now())
  for (const client of demoPartners(SANDBOX))
    await deps.inTransaction(({ clients }) => clients.register(client))
  for (const { id } of demoServices(SANDBOX)) await visits.begin(made.id, id, clock.now())
})

const ask = (caller: PartnerCaller, source: string, variableValues = {}): Promise<ExecutionResult> =>
  graphql({ schema, source, variableValues, contextValue: { caller, deps: world.get().deps } })

const machine = ({
  id,
  scopes,
}: Pick<ClientRegistration, 'id'> & { scopes: readonly string[] }): PartnerCaller => ({
  ...{ kind: 'service', clientId: id, scopes: new Set(scopes) },
})
const everyScope = Object.values(DATA_SCOPES).flat()

/** What a field was answered with: a value, or a refusal that names the scopes of its group. */
async function answerOf(
  caller: PartnerCaller,
  field: GraphQLField<unknown, unknown>,
  within: 'identity' | 'me',
) {
  const argument = within === 'identity' ? `(id: "${person.id}")` : ''
  const { data, errors = [] } = await ask(caller, `{ asked: ${within}${argument} { ${selectionOf(field)} } }`)
  const value = (data?.asked as Record<string, unknown> | null)?.[field.name] ?? null
  return { value, errors }
}

const stated = 'firstName: "Ada", lastName: "Byron", dateOfBirth: "1990-12-10"'
const mutation = (name: string, input: string) =>
  `mutation { asked: ${name}(input: { idempotencyKey: "${randomUUID()}", ${input} }) { __typename } }`

const notMerged = (name: string) => name !== 'mergedInto' // null of an identity that was not

describe.each(demoPartners(SANDBOX).map((client) => [client.id, client] as const))('%s', (_id, client) => {
  test.each(fieldsOf('Identity').map((field) => [field.name, field] as const))(
    'is answered %s, or refused, as the table of scopes says',
    async (name, field) => {
      const group = groupOf(field)
      const { value, errors } = await answerOf(machine(client), field, 'identity')
      if (!group || opensGroup(new Set(client.scopes), group)) {
        expect(errors).toEqual([])
        if (notMerged(name)) expect(value).not.toBeNull()
        return
      }
      expect(value).toBeNull()
      expect(errors).toMatchObject([{ path: ['asked', name], extensions: { code: 'INSUFFICIENT_SCOPE' } }])
      const scopes = errors.flatMap(({ extensions }) => extensions.scopes as string[])
      expect(scopes.length).toBeGreaterThan(0)
      for (const scope of scopes) expect(groupsOf(new Set([scope]))).toContain(group)
    },
  )

  const operations = [
    ['identityByTrn', 'LOOK_UP_BY_TRN', () => `{ asked: identityByTrn(trn: "${person.trn}") { id } }`],
    [
      'identityByEmail',
      'LOOK_UP_BY_EMAIL_ADDRESS',
      () => `{ asked: identityByEmail(emailAddress: "${person.emailAddress}") { id } }`,
    ],
    ['totalCount', 'COUNT', () => '{ asked: identities { totalCount } }'],
    ['invitations', 'INVITE', () => '{ asked: invitations { pageInfo { hasNextPage } } }'],
    [
      'createInvitation',
      'INVITE',
      () =>
        `mutation { asked: createInvitation(input: { trn: "${person.trn}", idempotencyKey: "${randomUUID()}" }) { __typename } }`,
    ],
    [
      'cancelInvitation',
      'INVITE',
      () =>
        `mutation { asked: cancelInvitation(input: { id: "${randomUUID()}", idempotencyKey: "${randomUUID()}" }) { __typename } }`,
    ],
    [
      'requestMatch',
      'REQUEST_MATCH',
      () =>
        mutation(
          'requestMatch',
          `requestId: "${randomUUID()}", identityId: "${person.id}", facts: {${stated}}`,
        ),
    ],
    ['setTrn', 'SET_TRN', () => mutation('setTrn', `identityId: "${person.id}", trn: "${person.trn}"`)],
    [
      'matchRequest',
      'REQUEST_MATCH',
      () => '{ asked: __typename matchRequest(requestId: "none") { state } }',
    ],
  ] as const
  test.each(operations)('may call %s, or not, as the table says', async (_name, act, question) => {
    const { data, errors = [] } = await ask(machine(client), question())
    if (opensAct(new Set(client.scopes), act)) {
      expect(errors).toEqual([])
      expect(data?.asked).not.toBeNull()
    } else expect(errors).toMatchObject([{ extensions: { code: 'INSUFFICIENT_SCOPE' } }])
  })
})

test.each(demoPartners(SANDBOX).map((client) => [client.id, client] as const))(
  '%s may look for an invitation, or not, as the table says',
  async (_id, client) => {
    const { data, errors = [] } = await ask(machine(client), `{ invitation(id: "${randomUUID()}") { id } }`)
    const codes = opensAct(new Set(client.scopes), 'INVITE') ? [] : ['INSUFFICIENT_SCOPE']
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(codes)
    expect(data?.invitation).toBeNull()
  },
)

describe.each(demoServices(SANDBOX).map((client) => [client.id, client] as const))(
  'with a person’s token, %s',
  (_id, { id: clientId, scopes }) => {
    test.each(fieldsOf('Me').map((field) => [field.name, field] as const))(
      'is answered %s, or refused, as the table of scopes says',
      async (name, field) => {
        const caller: PartnerCaller = {
          kind: 'user',
          identityId: person.id,
          clientId,
          scopes: new Set(scopes),
        }
        const group = groupOf(field)
        const { value, errors } = await answerOf(caller, field, 'me')
        const isOpen = !group || opensGroup(caller.scopes, group)
        expect(errors.map(({ extensions }) => extensions.code)).toEqual(isOpen ? [] : ['INSUFFICIENT_SCOPE'])
        if (isOpen) expect(value, name).not.toBeNull()
        else expect(value, name).toBeNull()
      },
    )
  },
)

test('a token with no scope of ours is told which it needs, and learns nothing', async () => {
  const { data, errors } = await ask(
    machine({ id: 'sandbox-partner', scopes: [] }),
    `{ identity(id: "${person.id}") { id } }`,
  )
  expect(data?.identity).toBeNull()
  expect(errors).toMatchObject([
    { extensions: { code: 'INSUFFICIENT_SCOPE', scopes: ['identity:read', 'user:read', 'user:write'] } },
  ])
})

test('every field of an identity but its id is of a group of data, and its description names the scopes', () => {
  const fields = [...fieldsOf('Identity'), ...fieldsOf('Me')].filter(({ name }) => name !== 'id')
  expect(fields.length).toBeGreaterThan(20)
  for (const field of fields) {
    const group = groupOf(field)
    expect(group, `${field.name} has a group`).toBeDefined()
    if (group) expect(field.description).toContain(`Scope: ${DATA_SCOPES[group].join(' or ')}.`)
  }
})

test('a person’s token opens the identity of that person by its id, and no other', async () => {
  const other = await anIdentity(world.get())
  await world.get().deps.repositories.visits.begin(other.id, 'claim', world.get().clock.now())
  const caller: PartnerCaller = {
    kind: 'user',
    identityId: person.id,
    clientId: 'claim',
    scopes: new Set(['email']),
  }
  const question = 'query ($id: ID!) { identity(id: $id) { id emailAddress } }'
  expect((await ask(caller, question, { id: person.id })).data?.identity).toEqual({
    ...{ id: person.id, emailAddress: person.emailAddress },
  })
  expect((await ask(caller, question, { id: other.id })).data?.identity).toBeNull()
})

test('every scope of the table opens all that is known, and no National Insurance number', async () => {
  const selection = fieldsOf('Identity').map(selectionOf).join(' ')
  const caller = machine({ id: 'sandbox-partner', scopes: everyScope })
  const { data, errors } = await ask(caller, `{ identity(id: "${person.id}") { ${selection} } }`)
  expect(errors).toBeUndefined()
  expect(data?.identity).toMatchObject({
    ...{ id: person.id, emailAddress: person.emailAddress, trn: person.trn, trnMatchLevel: 'STRICT' },
    trnMatchedBy: [
      ...['EMAIL_ADDRESS', 'NAME', 'DATE_OF_BIRTH', 'NATIONAL_INSURANCE_NUMBER', 'TRN', 'TRAINING_PROVIDER'],
    ],
    verifiedName: { firstName: 'Ada', middleName: 'May', lastName: 'King', source: 'TEACHING_RECORD' },
  })
  expect(JSON.stringify(fieldsOf('Identity').map(({ name }) => name))).not.toMatch(/insurance|nino/i)
})
