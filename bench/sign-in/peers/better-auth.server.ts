import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { oauthProvider } from '@better-auth/oauth-provider'
import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { toNodeHandler } from 'better-auth/node'
import { emailOTP, jwt } from 'better-auth/plugins'
import { Pool } from 'pg'
import { clientOf, said } from './peer-process.ts'

// better-auth with the plugins that sign in by a code in the mail and give other services tokens. What is mailed is read at /mailed.
const { port, redirectUri, databaseUrl } = clientOf(process.env)
const mailed = new Map<string, string>()

const origin = `http://localhost:${port}`
const auth = betterAuth({
  baseURL: origin,
  secret: randomBytes(32).toString('base64url'),
  database: new Pool({ connectionString: databaseUrl, max: 10 }),
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  logger: { disabled: true }, // it says that there are no tables yet, before they are made
  plugins: [
    jwt(),
    emailOTP({
      async sendVerificationOTP({ email, otp }) {
        mailed.set(email, otp)
      },
    }),
    oauthProvider({
      loginPage: '/sign-in',
      consentPage: '/consent',
      scopes: ['openid', 'profile', 'email', 'bench:read'],
      clientPrivileges: () => true,
    }) as unknown as BetterAuthPlugin, // its types are looser about optional fields than our compiler's settings
  ],
})

const { runMigrations } = await getMigrations(auth.options)
await runMigrations()
const { adminCreateOAuthClient } = auth.api as unknown as {
  adminCreateOAuthClient(request: { headers: Headers; body: object }): Promise<object>
}
const client = await adminCreateOAuthClient({
  headers: await anAdministrator(),
  body: {
    redirect_uris: [redirectUri],
    grant_types: ['authorization_code', 'client_credentials'],
    client_credentials_scopes: ['bench:read'],
    token_endpoint_auth_method: 'client_secret_basic',
    skip_consent: true,
    scope: 'openid profile email',
  },
})

const handle = toNodeHandler(auth)
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', origin)
  if (url.pathname !== '/mailed') return void handle(request, response)
  response.end(mailed.get(url.searchParams.get('to') ?? '') ?? '')
})
server.listen(port, '127.0.0.1', () => said(JSON.stringify(client)))

/** Only for a person who is signed in does it make a client. */
async function anAdministrator(): Promise<Headers> {
  const email = 'administrator@bench.example'
  await auth.api.sendVerificationOTP({ body: { email, type: 'sign-in' } })
  const answer = await auth.api.signInEmailOTP({
    body: { email, otp: mailed.get(email) ?? '' },
    asResponse: true,
  })
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0])
  return new Headers({ cookie: cookies.join('; ') })
}
