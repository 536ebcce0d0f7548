import { createHash, randomBytes } from 'node:crypto'
import { request } from 'undici'

/** What a service is told of a provider, and of itself. */
export type Registered = {
  clientId: string
  clientSecret: string
  redirectUri: string
  scope: string
  authorizationUrl: string
  tokenUrl: string
  userinfoUrl: string
}

export type Tokens = { access_token: string; id_token?: string }

/** A service that signs people in by the authorization code flow with PKCE, over kept-alive connections. */
export function relyingService(registered: Registered) {
  const { clientId, clientSecret, redirectUri, scope } = registered
  const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`)
  const authorization = `Basic ${basic.toString('base64')}`

  async function token(form: Record<string, string>): Promise<Tokens> {
    return (await postForm(registered.tokenUrl, form, authorization)) as Tokens
  }

  return {
    authorization,
    token,

    /** Where a browser begins, and what the service keeps for when it comes back. */
    begin(parameters: Record<string, string> = {}): { url: URL; verifier: string } {
      const verifier = randomBytes(32).toString('base64url')
      const url = new URL(registered.authorizationUrl)
      url.search = new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope,
        state: randomBytes(16).toString('base64url'),
        nonce: randomBytes(16).toString('base64url'),
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        ...parameters,
      }).toString()
      return { url, verifier }
    },

    isCallback: (url: URL) => url.href.startsWith(redirectUri),

    /** The tokens for the code with which the browser came back. */
    exchange(callback: URL, verifier: string): Promise<Tokens> {
      const code = callback.searchParams.get('code')
      if (!code) throw new Error(`came back without a code: ${callback.searchParams.get('error')}`)
      return token({
        grant_type: 'authorization_code',
        redirect_uri: redirectUri,
        code,
        code_verifier: verifier,
      })
    },

    userinfo: (accessToken: string) =>
      answerOf(registered.userinfoUrl, { headers: { authorization: `Bearer ${accessToken}` } }),
  }
}

export type RelyingService = ReturnType<typeof relyingService>

export function postForm(
  url: string,
  form: Record<string, string>,
  authorization: string,
): Promise<Record<string, unknown>> {
  return answerOf(url, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  })
}

/** The JSON that is answered; any other answer than 200 is an error, so that no refusal is measured as if it were work. */
export async function answerOf(
  url: string,
  options: { method?: 'POST'; headers?: Record<string, string>; body?: string } = {},
): Promise<Record<string, unknown>> {
  const { statusCode, body } = await request(url, options)
  const text = await body.text()
  if (statusCode !== 200)
    throw new Error(`${new URL(url).pathname} answered ${statusCode} ${text.slice(0, 500)}`)
  return JSON.parse(text)
}
