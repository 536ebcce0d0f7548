import type { GraphQLSchema } from 'graphql'
import { buildSchema, type NonEmptyArray } from 'type-graphql'
import { authorize } from '../kernel/authorization.ts'
import { resolvers } from './rooms.ts'

/** The schema of the resolvers of all rooms. */
export function createSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: resolvers as NonEmptyArray<(typeof resolvers)[number]>,
    authChecker: authorize,
    // The rejected values are personal data, and by default they travel inside the error.
    validate: { forbidUnknownValues: false, validationError: { target: false, value: false } },
  })
}
