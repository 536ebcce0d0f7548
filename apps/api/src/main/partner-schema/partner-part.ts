import { GraphQLObjectType, GraphQLSchema } from 'graphql'

// The last sentence of every operation says who may call it: `service` is a machine of a partner, `user` a person's token.
const OF_PARTNERS = /Callers: [^.]*\b(user|service)\b[^.]*\.$/

/** The part of the schema that tokens of the facade may call, with every type that it holds and no other. */
export function partnerPart(schema: GraphQLSchema): GraphQLSchema {
  return new GraphQLSchema({
    query: ofPartners(schema.getQueryType()),
    mutation: ofPartners(schema.getMutationType()),
  })
}

function ofPartners(type: GraphQLObjectType | null | undefined): GraphQLObjectType | null {
  if (!type) return null
  const config = type.toConfig()
  const fields = Object.entries(config.fields).filter(([, { description }]) =>
    OF_PARTNERS.test(description ?? ''),
  )
  return fields.length > 0 ? new GraphQLObjectType({ ...config, fields: Object.fromEntries(fields) }) : null
}
