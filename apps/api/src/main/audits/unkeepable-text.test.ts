import { createLogger } from '@identity/runtime'
import { type GraphQLInputType, getNamedType, graphql, isInputObjectType } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Caller, roleOf } from '../../kernel/caller.ts'
import { aMachine } from '../../partners/partner.fixture.ts'
import { callOf, type Operation, operations } from '../../staff/operations.fixture.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { machineScopes } from '../../visibility/domain/data-scopes.ts'
import { showError } from '../show-error.ts'

// PostgreSQL keeps no zero byte in a text, and half of a character is none.
const UNKEEPABLE = ['of a text that is \u0000 long enough', '\ud800 of a text that is long enough']

const world = useWorld()
const logged: string[] = []
const logger = createLogger({ name: 'api', destination: { write: (line) => void logged.push(line) } })

let callers: Caller[]
beforeAll(async () => {
  const staff = await Promise.all(
    (['AGENT', 'LEAD', 'OWNER'] as const).map((role) => aStaffCaller(world.get(), role, 'FRESH')),
  )
  const unproved = await aStaffCaller(world.get(), 'AGENT', 'NONE')
  const { id: identityId } = await anIdentity(world.get())
  const scopes = new Set(['user:read', 'profile', 'email', 'trn'])
  const user: Caller = { kind: 'user', identityId, clientId: 'register-for-npq', scopes }
  const machine = aMachine('register-for-npq', ...machineScopes)
  callers = ['web', 'oidc', 'worker', ...staff, unproved, user, machine]
})

/** The callers whom it is open to. Others are refused before anything of it is done. */
const callersOf = ({ roles }: Operation) =>
  callers.filter((caller) =>
    roles.some((role) => role === roleOf(caller) || role === `fresh ${roleOf(caller)}`),
  )

/** The paths of all that is text. */
const textsOf = ({ field }: Operation) => field.args.flatMap((arg) => textsIn(arg.type, arg.name))
function textsIn(type: GraphQLInputType, path: string): string[] {
  const named = getNamedType(type)
  if (isInputObjectType(named))
    return Object.values(named.getFields()).flatMap((each) => textsIn(each.type, `${path}.${each.name}`))
  return named.name === 'String' || named.name === 'ID' ? [path] : []
}

const withText = operations.filter((operation) => textsOf(operation).length > 0)

describe.each(withText.map((operation) => [operation.field.name, operation] as const))(
  '%s',
  (_name, operation) => {
    test.each(textsOf(operation))(
      'answers text in %s that no table keeps, and it is no failure of ours',
      async (path) => {
        const { schema, deps } = world.get()
        for (const text of UNKEEPABLE) {
          const { source, variables: variableValues } = callOf(operation, new Map([[path, text]]))
          for (const caller of callersOf(operation)) {
            const { errors = [] } = await graphql({
              schema,
              source,
              variableValues,
              contextValue: { caller, deps },
            })
            for (const error of errors) showError(error.toJSON(), error, { logger, requestId: undefined })
          }
        }
        expect(logged.splice(0)).toEqual([])
      },
    )
  },
)
