import { readFile } from 'node:fs/promises'
import { preset } from '@graphql-codegen/client-preset'
import { codegen } from '@graphql-codegen/core'
import { buildSchema, concatAST, type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql'
import { readDocuments } from './read-documents.ts'
import { staffOperations } from './staff-operations.ts'

const schemaFile = new URL('../../../schema.graphql', import.meta.url)

/** The typed documents of all apps, and what is open to staff, by file name. graphql-codegen without its command line, which drags in 150 packages we do not need. */
export async function generateClient(): Promise<Map<string, string>> {
  const schemaText = await readFile(schemaFile, 'utf8')
  const schema = buildSchema(schemaText)
  const documents = await readDocuments()
  refuseBrokenDocuments(
    schema,
    documents.map(({ document }) => document),
  )

  const sections = await preset.buildGeneratesSection({
    baseOutputDir: './/',
    schema: parse(schemaText),
    schemaAst: schema,
    documents,
    plugins: [],
    pluginMap: {},
    config: {
      documentMode: 'string', // the apps then need no graphql package
      enumType: 'const', // pages switch on string values; tests can list them all
      namingConvention: { enumValues: 'keep' },
      useTypeImports: true,
      strictScalars: true,
      scalars: { ID: 'string', DateTimeISO: 'string' },
    },
    presetConfig: { fragmentMasking: false },
  })
  // Only graphql.ts: the preset's other files hold a map of every document that no bundler can shake.
  const section = sections.find(({ filename }) => filename.endsWith('graphql.ts'))
  if (!section) throw new Error('The client preset generated no graphql.ts')
  return new Map([
    ['graphql.ts', `${(await codegen(section)).trimEnd()}\n`],
    ['staff-operations.ts', staffOperations(schema)],
  ])
}

/** codegen core does not validate, so a field that the schema lacks would only be noticed at run time. */
function refuseBrokenDocuments(schema: GraphQLSchema, documents: DocumentNode[]) {
  const problems = validate(schema, concatAST(documents))
  if (problems.length > 0) throw new Error(problems.map(String).join('\n\n'))
}
