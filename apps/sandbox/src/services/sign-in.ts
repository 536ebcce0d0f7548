import * as client from 'openid-client'
import type { DemoService } from './demo-service.ts'

export type Claims = Record<string, unknown>

/** The claims that the service got: both sources, and the two as one. */
export type SignedIn = { claims: Claims; idToken: Claims; userinfo: Claims }

/** The values to keep between leaving for the sign-in pages and coming back. */
export type PendingSignIn = {
  configuration: client.Configuration
  codeVerifier: string
  nonce: string
}

export type SignInSettings = { issuer: string; clientSecret: string; redirectUri: string }

const REQUEST_TIMEOUT_SECONDS = 10

/** Where to send the browser, and what to keep until it is back. Discovers afresh each time, so new keys need no restart. */
export async function beginSignIn(
  service: DemoService,
  { issuer, clientSecret, redirectUri }: SignInSettings,
): Promise<{ state: string; url: URL; pending: PendingSignIn }> {
  const configuration = await client.discovery(
    new URL(issuer),
    service.clientId,
    undefined,
    client.ClientSecretBasic(clientSecret),
    {
      timeout: REQUEST_TIMEOUT_SECONDS,
      // Checks the ID token's signature too, though it comes straight from the token endpoint.
      execute: [
        client.enableNonRepudiationChecks,
        ...(isPlainHttp(issuer) ? [client.allowInsecureRequests] : []),
      ],
    },
  )
  const codeVerifier = client.randomPKCECodeVerifier()
  const state = client.randomState()
  const nonce = client.randomNonce()
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: service.scope,
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  return { state, url, pending: { configuration, codeVerifier, nonce } }
}

/** Exchanges the code with every check on, then asks for the person's claims with the access token. */
export async function finishSignIn(
  callbackUrl: URL,
  state: string,
  { configuration, codeVerifier, nonce }: PendingSignIn,
): Promise<SignedIn & { idTokenHint: string }> {
  const tokens = await client.authorizationCodeGrant(configuration, callbackUrl, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: codeVerifier,
    idTokenExpected: true,
  })
  const idToken: Claims = { ...tokens.claims() }
  const userinfo: Claims = {
    ...(await client.fetchUserInfo(configuration, tokens.access_token, String(idToken.sub))),
  }
  // The ID token wins: it is the signed one.
  return { claims: { ...userinfo, ...idToken }, idToken, userinfo, idTokenHint: tokens.id_token ?? '' }
}

/** Where a person signs out of every service at once, and comes back from (OpenID Connect RP-Initiated Logout). */
export function signOutUrl(
  { configuration }: PendingSignIn,
  idTokenHint: string,
  afterwards: string,
): string {
  return client.buildEndSessionUrl(configuration, {
    id_token_hint: idTokenHint,
    post_logout_redirect_uri: afterwards,
  }).href
}

/** The error that the sign-in pages sent us back with, such as `access_denied`, or null when something else went wrong. */
export function errorFromProvider(error: unknown): string | null {
  return error instanceof client.AuthorizationResponseError ? error.error : null
}

function isPlainHttp(issuer: string): boolean {
  return new URL(issuer).protocol === 'http:'
}
