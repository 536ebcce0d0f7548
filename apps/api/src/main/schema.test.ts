import { readFile } from 'node:fs/promises'
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { emittedFiles } from './emitted-files.ts'
import { createSchema } from './schema.ts'

let schema: GraphQLSchema
beforeAll(async () => {
  schema = await createSchema()
})

const ours = () =>
  Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__') && !isBuiltIn(name))
const isBuiltIn = (name: string) =>
  ['Boolean', 'Float', 'ID', 'Int', 'String', 'Query', 'Mutation'].includes(name)

type Described = { name: string; description?: string | null | undefined }

function described(type: GraphQLNamedType): Described[] {
  if (!isObjectType(type) && !isInputObjectType(type)) return [type]
  const fields: (Described & { args?: readonly Described[] })[] = Object.values(type.getFields())
  const within = (owner: string, { name, description }: Described) => ({
    name: `${owner}.${name}`,
    description,
  })
  return [
    type,
    ...fields.map((field) => within(type.name, field)),
    ...fields.flatMap(({ name, args = [] }) => args.map((arg) => within(`${type.name}.${name}`, arg))),
  ]
}

test.each([
  'schema.graphql',
  'packages/partner-sdk/src/generated/partner.graphql',
  'docs/partners/reference.md',
])('%s is what the API serves: run `npm run schema` and commit', async (path) => {
  const committed = await readFile(new URL(`../../../../${path}`, import.meta.url), 'utf8')
  expect(emittedFiles(schema).get(path)).toBe(committed)
})

test('every type, field and argument says what it is', () => {
  const operations = [schema.getQueryType(), schema.getMutationType()].filter((type) => type != null)
  const silent = [...ours(), ...operations]
    .flatMap(described)
    .filter(({ name, description }) => !description && !['Query', 'Mutation'].includes(name))
  expect(silent.map(({ name }) => name)).toEqual([])
})

test('every mutation answers with a union of named outcomes', () => {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {})
  expect(fields.length).toBeGreaterThan(10)
  for (const { name, type } of fields) {
    expect(isNonNullType(type) && isUnionType(type.ofType), `${name} returns a union`).toBe(true)
  }
})

test('every list of things that can grow is a connection', () => {
  for (const { name, type } of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const inner = isNonNullType(type) ? type.ofType : type
    if (name !== 'identitiesByIds') expect(isListType(inner), `${name} is not a bare list`).toBe(false) // as long as its ids
  }
})

const caller = '(web|oidc|user|service|unproved staff|(fresh )?(agent|lead|owner))'

test('every operation names the caller that may use it', async () => {
  for (const { name, description } of [
    ...Object.values(schema.getQueryType()?.getFields() ?? {}),
    ...Object.values(schema.getMutationType()?.getFields() ?? {}),
  ]) {
    expect(description, name).toMatch(new RegExp(`Callers: ${caller}(, ${caller})*\\.$`))
  }
})

test('no field returns a National Insurance number', () => {
  const fields = ours().flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()) : []))
  expect(fields).not.toContain('nationalInsuranceNumber')
})
