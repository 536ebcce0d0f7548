import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
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
import { createSchema } from '../main/schema.ts'

const schema = await createSchema()
const kinds = { query: schema.getQueryType(), mutation: schema.getMutationType() }

export const operations = Object.entries(kinds).flatMap(([kind, type]) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field, roles: rolesOf(field) })),
)
export type Operation = (typeof operations)[number]

/** The callers that an operation says it is open to. `schema.test.ts` holds every operation to saying so. */
function rolesOf({ description }: GraphQLField<unknown, unknown>): string[] {
  return /Callers: (.*)\.$/.exec(description ?? '')?.[1]?.split(', ') ?? []
}

export const isOfStaff = (role: string) => /(^|fresh )(agent|lead|owner)$/.test(role)
export const ofStaff = operations.filter(({ roles }) => roles.some(isOfStaff))

/** Values for some of the ids of a call, by their paths, such as `input.task.taskId`. What leads to one is given too. */
export type Given = ReadonlyMap<string, string>

/** A call of an operation with something of each type that it needs, and with what is given. */
export function callOf({ kind, field }: Operation, given: Given = new Map()) {
  const passed = field.args.filter((arg) => isPassed(arg, arg.name, given))
  const declared = passed.map(({ name, type }) => `$${name}: ${type}`).join(', ')
  const list = passed.map(({ name }) => `${name}: $${name}`).join(', ')
  const call = `outcome: ${field.name}${list && `(${list})`} ${selectionOf(field.type)}`
  return {
    source: `${kind} ${declared && `(${declared})`} { ${call} }`,
    variables: Object.fromEntries(passed.map(({ name, type }) => [name, valueAt(type, name, given)])),
  }
}

/** What a member of staff types, where not every text will do. */
const typed: Record<string, unknown> = {
  ...{ firstName: 'Zoë', middleName: '', lastName: 'Marsh', day: '2', month: '3', year: '1971' },
  ...{ emailAddress: 'another.address@example.com', trn: '2765432' },
}

const isPassed = ({ type }: GraphQLArgument | GraphQLInputField, path: string, given: Given) =>
  isNonNullType(type) || [...given.keys()].some((each) => each === path || each.startsWith(`${path}.`))

/** Something of this type, so that GraphQL takes it; the ids by the paths that are given. */
export function valueAt(type: GraphQLInputType, path: string, given: Given): unknown {
  if (isNonNullType(type)) return valueAt(type.ofType, path, given)
  const id = given.get(path)
  if (isListType(type)) return id ? [id] : []
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) =>
      isPassed(field, `${path}.${field.name}`, given),
    )
    return Object.fromEntries(
      fields.map((field) => [field.name, valueAt(field.type, `${path}.${field.name}`, given)]),
    )
  }
  const byName: Record<string, unknown> = {
    ...{ Int: 1, Float: 1, Boolean: false, DateTimeISO: '2026-11-28T10:00:00.000Z' },
  }
  // The id of no row: who is let in gets an outcome of its own, or another error than that of a refusal.
  return (
    id ??
    typed[path.split('.').at(-1) ?? ''] ??
    byName[getNamedType(type)?.name ?? ''] ??
    '00000000-0000-4000-8000-000000000000'
  )
}

const selectionOf = (type: GraphQLOutputType): string => {
  const named = getNamedType(type)
  return isObjectType(named) || isUnionType(named) ? '{ __typename }' : ''
}

/** The paths of all ids that an operation takes: of the type ID, or named like one. */
export const idsOf = ({ field }: Operation): string[] =>
  field.args.flatMap((arg) => idsIn(arg.type, arg.name))

function idsIn(type: GraphQLInputType, path: string): string[] {
  const named = getNamedType(type)
  if (isInputObjectType(named))
    return Object.values(named.getFields()).flatMap((field) => idsIn(field.type, `${path}.${field.name}`))
  return named.name === 'ID' || /(^|\.)ids?$|Ids?$/.test(path) ? [path] : []
}
