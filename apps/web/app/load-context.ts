import type { GraphqlClient } from '@identity/graphql-client'
import type { Logger } from '@identity/runtime'
import type { Surroundings } from './shell/surroundings/page-surroundings.tsx'

/** What has to be remembered between leaving to sign in and coming back. */
export type PendingSignIn = { state: string; nonce: string; codeVerifier: string }

/** Our account pages as a client of our own facade. */
export type AccountClient = {
  /** Where to send the browser. */
  begin(): Promise<{ url: string; pending: PendingSignIn }>
  /** The `sid` of the ID token; undefined when the sign-in did not succeed. */
  finish(callback: URL, pending: PendingSignIn): Promise<string | undefined>
}

export type CookieSettings = { keys: string[]; isSecure: boolean }

declare module '@remix-run/node' {
  /** What the server gives to loaders and actions, and to the document. */
  interface AppLoadContext {
    /** How our own account pages sign people in. */
    account: AccountClient
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
