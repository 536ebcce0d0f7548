import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'

/** The schema as it stands in the committed schema.graphql. */
export function printSortedSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}
