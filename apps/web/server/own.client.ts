import * as client from 'openid-client'
import type { SignInClient } from '../app/load-context.ts'

const TIMEOUT_SECONDS = 5

type Settings = { origin: string; oidcUrl: string }

/** A client of ours: its id and secret, the folder of its pages, and what it asks of a person who is signed in already. */
type OwnClient = { id: string; secret: string; path: string; prompt?: 'login' }

/**
 * Pages of ours that people sign in to are a client of our own facade, as any service is: one way in for everything, and one session.
 * Requests go to the facade directly: from inside, the public address may lead nowhere.
 */
export function createOwnClient(
  { origin, oidcUrl }: Settings,
  { id, secret, path, prompt }: OwnClient,
): SignInClient {
  const redirectUri = `${origin}${path}/callback`
  const issuer = `${origin}/` // the slash is part of the name

  const discover = () =>
    client.discovery(new URL(issuer), id, undefined, client.ClientSecretBasic(secret), {
      timeout: TIMEOUT_SECONDS,
      [client.customFetch]: (url, options) =>
        fetch(
          url.startsWith(issuer) ? `${oidcUrl}/${url.slice(issuer.length)}` : url,
          options as RequestInit,
        ),
      execute: [
        client.enableNonRepudiationChecks, // the signature too, though the token comes straight from the facade
        ...(origin.startsWith('http:') ? [client.allowInsecureRequests] : []),
      ],
    })

  return {
    async begin() {
      const codeVerifier = client.randomPKCECodeVerifier()
      const pending = { state: client.randomState(), nonce: client.randomNonce(), codeVerifier }
      const url = client.buildAuthorizationUrl(await discover(), {
        redirect_uri: redirectUri,
        scope: 'openid',
        ...(prompt && { prompt }),
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        state: pending.state,
        nonce: pending.nonce,
      })
      return { url: url.href, pending }
    },

    async finish(callback, { state, nonce, codeVerifier }) {
      const configuration = await discover()
      const address = new URL(redirectUri)
      address.search = callback.search
      try {
        const tokens = await client.authorizationCodeGrant(configuration, address, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        })
        const sid = tokens.claims()?.sid
        return typeof sid === 'string' ? sid : undefined
      } catch (error) {
        if (isAnswer(error)) return undefined
        throw error
      }
    },
  }
}

/** What the facade, or somebody who made up an address, answered; anything else is a fault. */
function isAnswer(error: unknown): boolean {
  return (
    error instanceof client.AuthorizationResponseError ||
    error instanceof client.ResponseBodyError ||
    error instanceof client.ClientError
  )
}
