export { ApiError, type ApiErrorCode } from './api-error.ts'
export * from './generated/graphql.ts'
export { type StaffOperation, staffOperations } from './generated/staff-operations.ts'
// `createGraphqlClient` is at /client: pages import from here, and what sends requests is nothing for a bundle of theirs.
export type { GraphqlClient, GraphqlClientOptions } from './graphql.client.ts'
