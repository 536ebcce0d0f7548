import * as client from '@identity/graphql-client'
import { type DocumentNode, type GraphQLInputType, Kind, parse, typeFromAST } from 'graphql'
import { describe, expect, test } from 'vitest'
import { valueAt } from '../staff/operations.fixture.ts'
import { refuseCost } from './refuse-cost.ts'
import { createSchema } from './schema.ts'

const schema = await createSchema()
const documents = Object.entries(client).flatMap(([name, document]) =>
  name.endsWith('Document') ? [[name, parse(String(document))] as const] : [],
)

function operationOf(document: DocumentNode) {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)
  if (!operation) throw new Error('there is one')
  return operation
}
const needed = (document: DocumentNode) =>
  (operationOf(document).variableDefinitions ?? []).filter(
    ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue,
  )

/** Something for each variable that an operation needs. The others have their defaults, or are left out. */
function variablesOf(document: DocumentNode): Record<string, unknown> {
  const variables = needed(document).map(({ variable, type }) => {
    const read = typeFromAST(schema, type as never) as GraphQLInputType
    return [variable.name.value, valueAt(read, variable.name.value, new Map())] as const
  })
  return Object.fromEntries(variables)
}

describe.each(documents)('%s, which our own apps send,', (_name, document) => {
  test('says itself how large a page it asks for, so that what follows is true of it', () => {
    expect(needed(document).map(({ variable }) => variable.name.value)).not.toContain('first')
  })

  test('costs no more than a request may', () => {
    const asked = { schema, document, operation: operationOf(document), variables: variablesOf(document) }
    expect(() => refuseCost(asked)).not.toThrow()
  })
})
