import { isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { sharedSchema } from '../../testing/shared-by-worlds.ts'
import { changedFields } from './changing-fields.ts'
import { dataGroups } from './data-scopes.ts'

const WITH_EVERY_CHANGE_OR_NEVER = ['mergedInto', 'version', 'createdAt', 'updatedAt']

test.each(dataGroups)(
  'a change of %s names the fields of an identity that the same scopes open',
  async (group) => {
    const identity = (await sharedSchema()).getType('Identity')
    const fields = isObjectType(identity) ? Object.values(identity.getFields()) : []
    const ofGroup = fields
      .filter(
        ({ extensions, name }) =>
          extensions.dataGroup === group && !WITH_EVERY_CHANGE_OR_NEVER.includes(name),
      )
      .map(({ name }) => name)
    expect(ofGroup.length).toBeGreaterThan(0)
    expect(changedFields([group], dataGroups).toSorted()).toEqual(ofGroup.toSorted())
  },
)

test('a client is told of no field that its token does not open', () => {
  expect(changedFields(['NAMES', 'TRN'], ['TRN', 'MATCH'])).toEqual(['trn'])
})
