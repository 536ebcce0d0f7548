import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Caller, STAFF_ROLES, type StaffCaller } from '../kernel/caller.ts'
import { createSchema } from '../main/schema.ts'
import { aStaffCaller } from '../testing/a-staff-member.ts'
import { useWorld } from '../testing/a-world.ts'
import { may, permissionOf, STAFF_OPERATIONS, type StaffOperation } from './permissions.ts'

const schema = await createSchema()
const world = useWorld()

const kinds = { query: schema.getQueryType(), mutation: schema.getMutationType() }
const operations = Object.entries(kinds).flatMap(([kind, type]) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field, roles: rolesOf(field) })),
)

/** The callers that an operation says it is open to. `schema.test.ts` holds every operation to saying so. */
function rolesOf({ description }: GraphQLField<unknown, unknown>): string[] {
  return /Callers: (.*)\.$/.exec(description ?? '')?.[1]?.split(', ') ?? []
}

const isOfStaff = (role: string) => /(^|fresh )(agent|lead|owner)$/.test(role)
const ofStaff = operations.filter(({ roles }) => roles.some(isOfStaff))

/** Something of this type, so that the call is one that GraphQL takes. */
function anyValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return anyValue(type.ofType)
  if (isListType(type)) return []
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type))
    return Object.fromEntries(needed.map((field) => [field.name, anyValue(field.type)]))
  }
  const byName: Record<string, unknown> = {
    ...{ Int: 1, Float: 1, Boolean: false, DateTimeISO: '2026-11-28T10:00:00.000Z' },
  }
  // The id of no row: who is let in gets an outcome of its own, or another error than that of a refusal.
  return byName[getNamedType(type)?.name ?? ''] ?? '00000000-0000-4000-8000-000000000000'
}

const selectionOf = (type: GraphQLOutputType): string => {
  const named = getNamedType(type)
  return isObjectType(named) || isUnionType(named) ? '{ __typename }' : ''
}

/** Calls an operation with something of each type. Answers the code of the refusal, or that it was let in. */
async function call(caller: Caller | null, { kind, field }: (typeof operations)[number]): Promise<string> {
  const needed = field.args.filter(({ type }) => isNonNullType(type))
  const declared = needed.map(({ name, type }) => `$${name}: ${type}`).join(', ')
  const passed = needed.map(({ name }) => `${name}: $${name}`).join(', ')
  const source = `${kind} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selectionOf(field.type)} }`
  const variables = Object.fromEntries(needed.map(({ name, type }) => [name, anyValue(type)]))
  try {
    await world.get().run(caller, source, variables)
    return 'let in'
  } catch (error) {
    const code = (error as { extensions?: { code?: string } }).extensions?.code
    const isRefusal = code === 'FORBIDDEN' || code === 'SECOND_FACTOR_NEEDED' || code === 'UNAUTHENTICATED'
    return isRefusal ? code : 'let in'
  }
}

test('each operation that is open to staff is a row of the one table, and each row is an operation', () => {
  expect(ofStaff.map(({ field }) => field.name).toSorted()).toEqual([...STAFF_OPERATIONS].toSorted())
})

test.each(ofStaff.map((operation) => [operation.field.name, operation] as const))(
  '%s names the callers of its row',
  (name, { roles }) => {
    expect(roles.filter(isOfStaff)).toEqual(may(name as StaffOperation))
  },
)

type Callers = Record<string, StaffCaller>
let callers: Record<'NONE' | 'SHOWN' | 'FRESH', Callers>
beforeAll(async () => {
  const ofProof = async (proof: StaffCaller['proof']): Promise<Callers> => {
    const each = await Promise.all(
      STAFF_ROLES.map(async (role) => [role, await aStaffCaller(world.get(), role, proof)]),
    )
    return Object.fromEntries(each)
  }
  callers = { NONE: await ofProof('NONE'), SHOWN: await ofProof('SHOWN'), FRESH: await ofProof('FRESH') }
})

const expected = {
  yes: { FRESH: 'let in', SHOWN: 'let in' },
  fresh: { FRESH: 'let in', SHOWN: 'SECOND_FACTOR_NEEDED' },
  no: { FRESH: 'FORBIDDEN', SHOWN: 'FORBIDDEN' },
}

describe.each(ofStaff.map((operation) => [operation.field.name, operation] as const))(
  '%s',
  (name, operation) => {
    test.each(STAFF_ROLES)('is open to %s as its row says', async (role) => {
      const permission = permissionOf(name as StaffOperation, role)
      for (const proof of ['FRESH', 'SHOWN'] as const) {
        const caller = callers[proof][role]
        if (!caller) throw new Error('there is one of each')
        expect(await call(caller, operation), `${role}, ${proof}`).toBe(expected[permission][proof])
      }
    })

    test('is closed to staff without a second factor, unless it says so', async () => {
      const isOpen = operation.roles.includes('unproved staff')
      for (const caller of Object.values(callers.NONE)) {
        expect(await call(caller, operation)).toBe(isOpen ? 'let in' : 'FORBIDDEN')
      }
    })

    test('is closed to callers that are no staff', async () => {
      const others: (Caller | null)[] = [
        ...(['web', 'oidc', 'worker'] as Caller[]),
        {
          kind: 'user',
          identityId: callers.FRESH.AGENT?.identityId ?? '',
          clientId: 'x',
          scopes: new Set(['openid']),
        },
        { kind: 'service', clientId: 'x', scopes: new Set() },
        null,
      ]
      for (const caller of others) {
        const isNamed = typeof caller === 'string' && operation.roles.includes(caller)
        if (isNamed) continue
        expect(await call(caller, operation)).toBe(caller ? 'FORBIDDEN' : 'UNAUTHENTICATED')
      }
    })
  },
)

test('staff call nothing that is not in the table, such as what the web and the facade call', async () => {
  const others = operations.filter(
    ({ roles }) => !roles.some((role) => isOfStaff(role) || role === 'unproved staff'),
  )
  expect(others.length).toBeGreaterThan(20)
  for (const operation of others) {
    for (const caller of Object.values(callers.FRESH)) {
      expect(await call(caller, operation), operation.field.name).toBe('FORBIDDEN')
    }
  }
})

/** Every id in the call is this one. */
function withIds(type: GraphQLInputType, id: string): unknown {
  if (isNonNullType(type)) return withIds(type.ofType, id)
  if (!isInputObjectType(type)) return getNamedType(type)?.name === 'ID' ? id : anyValue(type)
  const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type))
  return Object.fromEntries(needed.map((field) => [field.name, withIds(field.type, id)]))
}

/** An operation on an identity names it so, at the top or in its input. One that may be left out narrows a list, which leaves out one's own. */
const isOnIdentity = ({ field: { args } }: (typeof operations)[number]) =>
  args
    .filter(({ type }) => isNonNullType(type))
    .some(({ name, type }) => {
      const named = getNamedType(type)
      const fields = isInputObjectType(named) ? Object.values(named.getFields()) : []
      const names = fields.filter((field) => isNonNullType(field.type)).map((field) => field.name)
      return [name, ...names].some((each) => /^(identity|person)Id$/.test(each))
    })

test('an operation on an identity is refused to the member whose own it is, in every role', async () => {
  for (const operation of ofStaff.filter(isOnIdentity)) {
    const { kind, field } = operation
    const needed = field.args.filter(({ type }) => isNonNullType(type))
    const declared = needed.map(({ name, type }) => `$${name}: ${type}`).join(', ')
    const passed = needed.map(({ name }) => `${name}: $${name}`).join(', ')
    const source = `${kind} (${declared}) { outcome: ${field.name}(${passed}) { __typename } }`
    for (const caller of Object.values(callers.FRESH)) {
      if (permissionOf(field.name as StaffOperation, caller.role) === 'no') continue
      const variables = Object.fromEntries(
        needed.map(({ name, type }) => [name, withIds(type, caller.identityId)]),
      )
      const { outcome } = await world
        .get()
        .run<{ outcome: { __typename: string } }>(caller, source, variables)
      expect(outcome.__typename, `${field.name}, ${caller.role}`).toBe('OwnIdentityRefused')
    }
  }
})
