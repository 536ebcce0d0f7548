import { type DocumentNode, execute, type GraphQLArgs, type GraphQLSchema, parse, validate } from 'graphql'
import type { Deps } from '../main/deps.ts'
import { createSchema } from '../main/schema.ts'
import type { SecretHasher } from '../secrets/secret-hasher.ts'

// What is costly and the same in every world: made by the first test file of a worker and kept for the rest.
let schema: Promise<GraphQLSchema> | undefined
let seededHash: Promise<string> | undefined
const validDocuments = new Map<unknown, DocumentNode>()

export function sharedSchema(): Promise<GraphQLSchema> {
  schema ??= createSchema()
  return schema
}

/** For the services that every world has, which share one secret: argon2id is slow on purpose, and once is enough. */
export function onceHashed({ secretHasher }: Pick<Deps, 'secretHasher'>): SecretHasher {
  return {
    ...secretHasher,
    hash(secret) {
      seededHash ??= secretHasher.hash(secret)
      return seededHash
    },
  }
}

/** As `graphql()` answers, but a document that was found valid is not parsed and validated again at each step of each journey. */
export async function ask({ schema, source, ...rest }: GraphQLArgs & { source: string }) {
  let document = validDocuments.get(source)
  if (!document) {
    document = parse(source)
    const errors = validate(schema, document)
    if (errors.length > 0) return { data: null, errors }
    validDocuments.set(source, document)
  }
  return execute({ schema, document, ...rest })
}
