import type { GraphqlClient } from '@identity/graphql-client'
import type { Logger } from '@identity/runtime'
import type { Surroundings } from './shell/surroundings/page-surroundings.tsx'

/** What has to be remembered between leaving to sign in and coming back. */
export type PendingSignIn = { state: string; nonce: string; codeVerifier: string }

/** Pages of ours as a client of our own facade. */
export type SignInClient = {
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
    account: SignInClient
    api: GraphqlClient
    /** The IP address of the browser; the API counts by it. */
    clientAddress: string
    cookie: CookieSettings
    logger: Logger
    /** Adds a Set-Cookie header to the answer, for what reads a cookie that is good for once. */
    setCookie: (line: string) => void
    /** The API as a member of staff is answered, by the token of their staff session. Throws an ApiError that their pages know how to answer. */
    staffApi: (token: string) => GraphqlClient
    /** How our own support pages sign members of staff in. */
    support: SignInClient
    surroundings: Surroundings
  }
  interface Future {
    v3_singleFetch: true
  }
}
