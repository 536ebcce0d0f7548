import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import { buildSchema, parse } from 'graphql'
import { operationTable } from './operation-table.ts'
import { partnerText } from './partner-schema.ts'
import { selectionTypes } from './selection-types.ts'

const HEAD = '/* Generated from partner.graphql by npm run codegen. */'

/** The types and the operations of the client, by file name. */
export async function generateSdk(): Promise<Map<string, string>> {
  const text = await partnerText()
  const schema = buildSchema(text)
  const types = await codegen({
    filename: 'types.ts',
    schema: parse(text),
    documents: [],
    plugins: [{ typescript: {} }],
    pluginMap: { typescript },
    config: {
      enumsAsTypes: true,
      namingConvention: { enumValues: 'keep' },
      nonOptionalTypename: true,
      // A later build of the API may know values and members that this one does not: a caller needs a branch for the rest.
      futureProofEnums: true,
      futureProofUnions: true,
      avoidOptionals: { field: true, object: false, inputValue: false, defaultValue: false },
      useTypeImports: true,
      strictScalars: true,
      scalars: { ID: 'string', DateTimeISO: 'string' },
    },
  })
  const operations = [
    HEAD,
    "import type * as Types from './types.ts'",
    selectionTypes(schema),
    operationTable(schema).replaceAll(/\b(Query|Mutation)(?=\w*Args|\[')/g, 'Types.$1'),
  ]
  return new Map([
    ['types.ts', `${HEAD}\n${types.trim()}\n`],
    ['operations.ts', `${operations.join('\n\n')}\n`],
  ])
}
