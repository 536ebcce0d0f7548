import { readFile } from 'node:fs/promises'
import { buildSchema, type GraphQLSchema } from 'graphql'

const file = new URL('../src/generated/partner.graphql', import.meta.url)

/** The part of the API's schema that partners have, as `npm run schema` of the API writes it. */
export const partnerText = () => readFile(file, 'utf8')

export async function partnerSchema(): Promise<GraphQLSchema> {
  return buildSchema(await partnerText())
}
