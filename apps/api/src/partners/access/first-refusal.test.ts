import { beforeAll, describe, expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { aMachine, ask, aVisitor } from '../partner.fixture.ts'

const world = useWorld()
const caller = aMachine('register-for-npq', 'identity:read')
const ids: string[] = []
beforeAll(async () => {
  for (let made = 0; made < 30; made += 1) ids.push((await aVisitor(world.get())).id)
})

type Node = { id: string; trn: null; emailAddress: null }
type Listed = { edges: { node: Node }[] }

describe('a field that the token does not open', () => {
  test('is refused once for a page, on the path of the first row, and null in every row', async () => {
    const { data, errors } = await ask(
      world.get(),
      caller,
      '{ identities(first: 30) { edges { node { id trn emailAddress visit { lastVisitedAt } } } } }',
    )
    expect(errors?.map(({ path, extensions }) => [path, extensions.coordinate])).toEqual([
      [['identities', 'edges', 0, 'node', 'trn'], 'Identity.trn'],
      [['identities', 'edges', 0, 'node', 'emailAddress'], 'Identity.emailAddress'],
      [['identities', 'edges', 0, 'node', 'visit'], 'Identity.visit'],
    ])
    const listed = data?.identities as Listed | undefined
    const nodes = (listed?.edges ?? []).map(({ node }) => node)
    expect(nodes.map(({ id }) => id)).toEqual(ids.toSorted())
    for (const node of nodes) expect(node).toMatchObject({ trn: null, emailAddress: null })
  })

  test('is refused once at each place where it is asked for', async () => {
    const { errors } = await ask(
      world.get(),
      caller,
      `query ($ids: [ID!]!) { one: identitiesByIds(ids: $ids) { trn other: trn } two: identitiesByIds(ids: $ids) { ...a } }
       fragment a on Identity { trn }`,
      { ids },
    )
    expect(errors?.map(({ path }) => path?.join('.')).toSorted()).toEqual([
      'one.0.other',
      'one.0.trn',
      'two.0.trn',
    ])
  })

  test('is refused anew in the next request', async () => {
    const question = 'query ($id: ID!) { identity(id: $id) { trn } }'
    for (const id of ids.slice(0, 2))
      expect((await ask(world.get(), caller, question, { id })).errors).toHaveLength(1)
  })
})
