import { beforeAll, describe, expect, test } from 'vitest'
import { type Caller, STAFF_ROLES, type StaffCaller } from '../kernel/caller.ts'
import { aStaffCaller } from '../testing/a-staff-member.ts'
import { useWorld } from '../testing/a-world.ts'
import { callOf, isOfStaff, type Operation, ofStaff, operations } from './operations.fixture.ts'
import { may, permissionOf, STAFF_OPERATIONS, type StaffOperation } from './permissions.ts'

const world = useWorld()

/** Calls an operation with something of each type. Answers the code of the refusal, or that it was let in. */
async function call(caller: Caller | null, operation: Operation): Promise<string> {
  const { source, variables } = callOf(operation)
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
