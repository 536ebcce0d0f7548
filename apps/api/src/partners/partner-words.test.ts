import { isEnumType, isInputObjectType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { sharedSchema } from '../testing/shared-by-worlds.ts'
import { partnerOperations, partnerTypes } from './partner-schema.fixture.ts'

const schema = await sharedSchema()
const types = partnerTypes(schema)

type Described = [name: string, description: string]
const describedOf = (
  owner: string,
  { name, description }: { name: string; description?: unknown },
): Described => [`${owner}.${name}`, String(description ?? '')]

// How a list goes on is the same in every list, whoever asks.
const SHARED = ['PageInfo']

const fields = types.flatMap((type) =>
  (isObjectType(type) || isInputObjectType(type)) && !SHARED.includes(type.name)
    ? Object.values(type.getFields()).map((field) => describedOf(type.name, field))
    : [],
)
const args = [
  ...partnerOperations(schema).map((operation) => ['Operation', operation] as const),
  ...types.flatMap((type) =>
    isObjectType(type) ? Object.values(type.getFields()).map((field) => [type.name, field] as const) : [],
  ),
].flatMap(([owner, field]) => field.args.map((arg) => describedOf(`${owner}.${field.name}`, arg)))
const values = types.flatMap((type) =>
  isEnumType(type) ? type.getValues().map((value) => describedOf(type.name, value)) : [],
)

test('there is a partner schema to hold to this', () => {
  expect(fields.length).toBeGreaterThan(30)
  expect(args.length).toBeGreaterThan(5)
  expect(values.length).toBeGreaterThan(15)
})

test.each(fields)('%s says its scope', (_name, description) => {
  expect(description).toMatch(/Scope: .+\.$/)
})

test.each([...fields, ...args])('%s says when it is null', (_name, description) => {
  expect(description).toMatch(/(Null|Never null|Not null)\b/)
})

test.each(values)('the value %s says what it means', (_name, description) => {
  expect(description).not.toBe('')
})

const FORMATS: Record<string, RegExp> = {
  'ID!': /UUID/,
  ID: /UUID/,
  'DateTimeISO!': /ISO 8601/,
  DateTimeISO: /ISO 8601/,
  'Int!': /whole number|from \d+ to \d+/i,
  Int: /whole number|from \d+ to \d+/i,
}
const typed = types.flatMap((type) =>
  isObjectType(type) && !SHARED.includes(type.name)
    ? Object.values(type.getFields()).flatMap((field) => {
        const format = FORMATS[String(field.type)]
        return format ? [[`${type.name}.${field.name}`, String(field.description), format] as const] : []
      })
    : [],
)
test.each(typed)('%s says its format', (_name, description, format) => {
  expect(description).toMatch(format)
})
