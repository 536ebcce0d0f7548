import * as client from 'openid-client'
import type { AccountClient } from '../app/load-context.ts'

const CLIENT_ID = 'get-an-identity-account'
const TIMEOUT_SECONDS = 5

type Settings = { origin: string; oidcUrl: string; accountClientSecret: string }

/**
 * Our account pages are a client of our own facade, as any service is: one way in for everything, and one session. Requests go to the facade
 * directly: from inside, the public address may lead nowhere.
 */
export function createAccountClient({ origin, oidcUrl, accountClientSecret }: Settings): AccountClient {
  const redirectUri = `${origin}/account/callback`
  const issuer = `${origin}/` // the slash is part of the name

  const discover = () =>
    client.discovery(new URL(issuer), CLIENT_ID, undefined, client.ClientSecretBasic(accountClientSecret), {
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
