// `@identity/api/app`: the GraphQL server. Its classes are decorated, so it runs with this workspace's tsconfig.json.
export { AccessTokenRefused } from '../../callers/access-token.ts'
export { callerReader } from '../../callers/read-caller.ts'
export { createApp } from '../app.ts'
export { createSchema } from '../schema.ts'
