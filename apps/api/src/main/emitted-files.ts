import type { GraphQLSchema } from 'graphql'
import { partnerPart } from './partner-schema/partner-part.ts'
import { partnerReference } from './partner-schema/reference.ts'
import { printSortedSchema } from './print-schema.ts'

/** What `npm run schema` writes, by its path: the contract of the API, the part of it that partners have, and the reference of that part. */
export function emittedFiles(schema: GraphQLSchema): Map<string, string> {
  return new Map([
    ['schema.graphql', printSortedSchema(schema)],
    ['packages/partner-sdk/src/generated/partner.graphql', printSortedSchema(partnerPart(schema))],
    ['docs/partners/reference.md', partnerReference(schema)],
  ])
}
