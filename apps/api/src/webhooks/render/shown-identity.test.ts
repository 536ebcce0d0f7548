import { isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { sharedSchema } from '../../testing/shared-by-worlds.ts'
import { dataGroups } from '../../visibility/domain/data-scopes.ts'
import { seenAda } from './sample-deliveries.fixture.ts'
import { shownIdentity } from './shown-identity.ts'
import { identityInData } from './webhook-data.ts'

async function fieldsOfGraphql() {
  const identity = (await sharedSchema()).getType('Identity')
  return isObjectType(identity) ? Object.values(identity.getFields()) : []
}

test.each(dataGroups)('with the scopes of %s a client is told what it reads with them', async (group) => {
  const ofGroup = (await fieldsOfGraphql()).filter(({ extensions }) => extensions.dataGroup === group)
  expect(ofGroup.length).toBeGreaterThan(0)
  expect(Object.keys(shownIdentity(seenAda, [group])).toSorted()).toEqual(
    ['id', ...ofGroup.map(({ name }) => name)].toSorted(),
  )
})

test('the published schema has every field that GraphQL has, and no other', async () => {
  const names = (await fieldsOfGraphql()).map(({ name }) => name)
  expect(Object.keys(identityInData.shape).toSorted()).toEqual(names.toSorted())
})

test('an identity of which nothing is open has an id', () => {
  expect(shownIdentity(seenAda, [])).toEqual({ id: seenAda.identity.id })
})
