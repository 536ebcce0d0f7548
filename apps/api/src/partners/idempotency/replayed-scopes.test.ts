import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { operations } from '../../staff/operations.fixture.ts'
import { useWorld } from '../../testing/a-world.ts'
import { ACT_SCOPES, machineScopes, type PartnerAct } from '../../visibility/domain/data-scopes.ts'
import { aPerson, statedOf } from '../match/match.fixture.ts'
import { aMachine, ask, codesOf } from '../partner.fixture.ts'

const world = useWorld()

const mutations = operations
  .filter(({ kind, roles }) => kind === 'mutation' && roles.includes('service'))
  .map(({ field }) => ({ name: field.name, act: field.extensions.partnerAct as PartnerAct }))

const found = { firstName: 'Ada', lastName: 'Lovelace', dateOfBirth: '1980-01-02' }
const checkedAt = '2020-01-02T03:04:05Z'
const inputs: Record<string, (person: Awaited<ReturnType<typeof aPerson>>) => object> = {
  cancelInvitation: () => ({ id: randomUUID() }),
  createInvitation: ({ trn }) => ({ trn }),
  reportVerifiedDetails: ({ id }) => ({ identityId: id, ...found, method: 'OTHER', checkedAt }),
  requestMatch: (person) => ({ requestId: person.id, identityId: person.id, facts: statedOf(person) }),
  setTrn: ({ id, trn }) => ({ identityId: id, trn }),
}

test('each mutation of a partner is tried here', () => {
  expect(mutations.map(({ name }) => name).toSorted()).toEqual(Object.keys(inputs).toSorted())
})

test.each(mutations)(
  '$name gives its first answer again to a token that sees as much, and to no other',
  async (mutation) => {
    const { name, act } = mutation
    const person = await aPerson(world.get())
    const input = { ...inputs[name]?.(person), idempotencyKey: randomUUID() }
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
    const source = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`
    const askWith = (scopes: readonly string[]) =>
      ask(world.get(), aMachine('register-for-npq', ...scopes), source, { input })

    const first = await askWith(machineScopes)
    expect(first.errors).toBeUndefined()
    const [itsOwn = ''] = ACT_SCOPES[act]
    expect(codesOf(await askWith([itsOwn]))).toEqual(['INSUFFICIENT_SCOPE'])
    expect((await askWith(machineScopes)).data).toEqual(first.data)
  },
)
