import type { GraphqlClient } from '@identity/graphql-client'
import type { Logger } from '@identity/runtime'
import type { Surroundings } from './shell/page-surroundings.ts'

export type CookieSettings = { keys: string[]; isSecure: boolean }

declare module '@remix-run/node' {
  /** What the server gives to loaders and actions, and to the document. */
  interface AppLoadContext {
    api: GraphqlClient
    /** The IP address of the browser; the API counts by it. */
    clientAddress: string
    cookie: CookieSettings
    logger: Logger
    surroundings: Surroundings
  }
  interface Future {
    v3_singleFetch: true
  }
}
