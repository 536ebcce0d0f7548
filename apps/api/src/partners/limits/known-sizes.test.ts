import {
  type GraphQLField,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { expect, test } from 'vitest'
import { sharedSchema } from '../../testing/shared-by-worlds.ts'
import { partnerOperations, partnerTypes } from '../partner-schema.fixture.ts'

const schema = await sharedSchema()
type Place = [coordinate: string, owner: string, field: GraphQLField<unknown, unknown>]

const isList = ({ type }: GraphQLField<unknown, unknown>) =>
  isListType(isNonNullType(type) ? type.ofType : type) && isCompositeType(getNamedType(type))

const places: Place[] = [
  ...partnerOperations(schema).map((field): Place => [field.name, 'Operation', field]),
  ...partnerTypes(schema).flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields()).map(
          (field): Place => [`${type.name}.${field.name}`, type.name, field],
        )
      : [],
  ),
]
const lists = places.filter(([, , field]) => isList(field))
const connections = places.filter(([, , { type }]) => getNamedType(type).name.endsWith('Connection'))

test('there are lists to hold to this', () => {
  expect([lists.length, connections.length].every((count) => count > 1)).toBe(true)
})

test.each(lists)('the length of %s is known before it is answered', (_coordinate, owner, { name, args }) => {
  const isOfPage = owner.endsWith('Connection') && name === 'edges'
  expect(isOfPage || args.some((arg) => ['first', 'ids'].includes(arg.name))).toBe(true)
})

test.each(connections)('%s says how large its page is', (_coordinate, _owner, { args }) => {
  expect(args.map(({ name }) => name)).toContain('first')
})
