export { ApiError, type ApiErrorCode } from './api-error.ts'
export * from './generated/graphql.ts'
export { type StaffOperation, staffOperations } from './generated/staff-operations.ts'
export { createGraphqlClient, type GraphqlClient, type GraphqlClientOptions } from './graphql.client.ts'
