import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  isInputObjectType,
  isObjectType,
} from 'graphql'
import { expect, test } from 'vitest'
import type { PartnerCaller } from '../../kernel/caller.ts'
import { useWorld } from '../../testing/a-world.ts'
import { sharedSchema } from '../../testing/shared-by-worlds.ts'
import { useDoor } from '../../testing/use-door.ts'
import { DATA_SCOPES, dataGroups, machineScopes } from '../../visibility/domain/data-scopes.ts'
import { groupOf, partnerOperations } from '../partner-schema.fixture.ts'
import { partnerSchema } from './partner-schema.ts'

const world = useWorld()
const door = useDoor(world)
const whole = await sharedSchema()
const NPQ = 'register-for-npq'

/** What a machine with these scopes is shown, as its tools read it. */
async function shownTo(...scopes: string[]) {
  const token = await door.get().machineToken(NPQ, ...scopes)
  const { data, errors } = await door.get().ask(getIntrospectionQuery(), { token })
  expect(errors).toBeUndefined()
  return buildClientSchema(data as unknown as IntrospectionQuery)
}

function fieldsOf(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name)
  return isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : []
}

test('a token that opens names is shown names, the way to them, and nothing else', async () => {
  const schema = await shownTo('identity:read', 'identity.name:read')
  expect(fieldsOf(schema, 'Query').toSorted()).toEqual(['identities', 'identitiesByIds', 'identity'])
  expect(schema.getMutationType()).toBeFalsy()
  expect(fieldsOf(schema, 'Identity').toSorted()).toEqual([
    ...['createdAt', 'givenName', 'id', 'isBlocked', 'mergedInto', 'preferredName', 'updatedAt'],
    ...['verifiedName', 'version'],
  ])
  const names = Object.keys(schema.getTypeMap())
  for (const hidden of ['MatchIdentifier', 'IdentityFilterInput', 'IdentityVisit', 'Me', 'SupportTask'])
    expect(names).not.toContain(hidden)
  expect(
    schema
      .getQueryType()
      ?.getFields()
      .identities?.args.map(({ name }) => name),
  ).toEqual(['after', 'first'])
})

test.each(dataGroups)(
  'every field of %s is shown to a token that opens it, and none to one that does not',
  async (group) => {
    const openers: readonly string[] = DATA_SCOPES[group]
    const identity = whole.getType('Identity')
    if (!isObjectType(identity)) throw new Error('Identity is an object')
    const ofGroup = Object.values(identity.getFields()).filter((field) => groupOf(field) === group)
    expect(ofGroup.length).toBeGreaterThan(0)
    const without = fieldsOf(
      await shownTo(...machineScopes.filter((scope) => !openers.includes(scope))),
      'Identity',
    )
    const all = fieldsOf(await shownTo(...machineScopes), 'Identity')
    for (const { name } of ofGroup) {
      expect(without).not.toContain(name)
      expect(all).toContain(name)
    }
  },
)

test('a machine with every scope is shown every operation of machines, and none of ours', async () => {
  const schema = await shownTo(...machineScopes)
  const shown = [...fieldsOf(schema, 'Query'), ...fieldsOf(schema, 'Mutation')]
  const theirs = partnerOperations(whole).filter(({ description }) =>
    /Callers: .*\bservice\b/.test(description ?? ''),
  )
  expect(shown.toSorted()).toEqual(theirs.map(({ name }) => name).toSorted())
})

test('a person’s token is shown what a person’s token opens', () => {
  const scopes = new Set(['openid', 'email'])
  const caller: PartnerCaller = { kind: 'user', identityId: 'i', clientId: NPQ, scopes }
  const schema = partnerSchema(whole, caller)
  if (!schema) throw new Error('me is open to any')
  expect(fieldsOf(schema, 'Query').toSorted()).toEqual(['identity', 'me'])
  expect(fieldsOf(schema, 'Me')).toEqual(['id', 'emailAddress'])
  expect(fieldsOf(schema, 'Identity').toSorted()).toEqual(['emailAddress', 'emailAddressProvedAt', 'id'])
})

test.each(['MatchIdentifier', 'SupportTask', 'Mutation', 'Me', 'StaffMember', 'NoSuchType'])(
  'the type %s is none to a token that does not open it, by its name too',
  async (name) => {
    const token = await door.get().machineToken(NPQ, 'identity:read')
    const query = 'query ($name: String!) { __type(name: $name) { name kind fields { name } } }'
    expect(await door.get().ask(query, { token, variables: { name } })).toMatchObject({
      ...{ status: 200, data: { __type: null } },
    })
  },
)

test('the part of one token is not shown to the next', async () => {
  const before = await shownTo('identity:read')
  await shownTo(...machineScopes)
  expect(fieldsOf(await shownTo('identity:read'), 'Identity')).toEqual(fieldsOf(before, 'Identity'))
})

test.each([
  ['no token', async () => '', 401, 'UNAUTHENTICATED'],
  ['a token of ours', async () => door.get().webToken, 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['a token that opens nothing', () => door.get().machineToken(NPQ, 'nothing'), 403, 'INSUFFICIENT_SCOPE'],
])('with %s nothing is shown', async (_what, tokenOf, status, code) => {
  for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Query") { name } }']) {
    const answer = await door.get().ask(query, { token: await tokenOf() })
    expect(answer).toMatchObject({ status, errors: [{ extensions: { code } }] })
    expect(answer.data).toBeUndefined()
  }
})

test.each([
  '{ __type(name: "SupportTask") { name } changesHead }',
  '{ ...a changesHead } fragment a on Query { __schema { queryType { name } } }',
  '{ ... { __schema { queryType { name } } } identities { edges { cursor } } }',
])('beside another question it is not answered: %s', async (query) => {
  const token = await door.get().machineToken(NPQ, 'user:read')
  expect(await door.get().ask(query, { token })).toMatchObject({
    ...{ status: 400, errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
  })
})

test('a question about the schema costs one price, and __typename beside it nothing', async () => {
  const token = await door.get().machineToken(NPQ, 'identity:read')
  const query = '{ __typename ...a } fragment a on Query { __schema { queryType { name } } }'
  const { extensions, data } = await door.get().ask(query, { token })
  expect(extensions?.cost).toMatchObject({ requested: 101 })
  expect(data).toEqual({ __typename: 'Query', __schema: { queryType: { name: 'Query' } } })
})

test.each([
  ['a field', '{ identit { id } }'],
  ['an argument', '{ identity(idd: "x") { id } }'],
  ['a type', 'query ($a: IdentitY) { __typename }'],
  ['an enum value', '{ identities(filter: { trnLookupStatus: FOUNDD }) { edges { cursor } } }'],
  ['an input field', '{ identities(filter: { trnLookupStatu: FOUND }) { edges { cursor } } }'],
  ['a directive', '{ __typename @skipp(if: true) }'],
])('%s that is misspelt is refused without a hint at what exists', async (_what, query) => {
  const token = await door.get().machineToken(NPQ, 'user:read')
  const { status, errors = [] } = await door.get().ask(query, { token })
  expect(status).toBe(400)
  expect(errors.length).toBeGreaterThan(0)
  for (const { message } of errors) expect(message).not.toMatch(/did you mean/i)
})
