export { ApiError, type ApiErrorCode } from './api-error.ts'
export * from './generated/graphql.ts'
export { createGraphqlClient, type GraphqlClient, type GraphqlClientOptions } from './graphql.client.ts'
