import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect } from '@identity/database'
import { type Adapter, type AdapterPayload, type Configuration, Provider } from 'oidc-provider'
import { clientOf, said } from './peer-process.ts'

// The engine of our facade by itself: one login page that believes any address, and what it keeps in memory or in one table of PostgreSQL.
const { port, clientId, clientSecret, redirectUri, databaseUrl } = clientOf(process.env)
const issuer = `http://localhost:${port}`

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const configuration: Configuration = {
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code', 'client_credentials'],
      response_types: ['code'],
      scope: 'openid profile email',
    },
  ],
  jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'bench' }] },
  cookies: { keys: [randomBytes(32).toString('base64url')] },
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    introspection: { enabled: true },
  },
  findAccount: (_ctx, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: id, email_verified: true, name: 'A person' }),
  }),
  interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
  async loadExistingGrant({ oidc }) {
    const { client, account, provider, session, requestParamOIDCScopes } = oidc
    if (!client || !account) return undefined
    const existing = session?.grantIdFor(client.clientId)
    if (existing) return provider.Grant.find(existing)
    const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId })
    grant.addOIDCScope(requestParamOIDCScopes)
    await grant.save()
    return grant
  },
  ...(databaseUrl && { adapter: await postgresAdapter(databaseUrl) }),
}

const provider = new Provider(issuer, configuration)
const engine = provider.callback()
const server = createServer((request, response) => {
  if (request.url?.startsWith('/interaction/')) void interact(request, response)
  else engine(request, response)
})
server.listen(port, '127.0.0.1', () => said('ready'))

/** The one page of the login, and its answer. */
async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      '<main><form method="post"><input name="emailAddress"><button class="govuk-button">Continue</button></form></main>',
    )
    return
  }
  let body = ''
  for await (const piece of request) body += piece
  const accountId = new URLSearchParams(body).get('emailAddress') ?? ''
  await provider.interactionFinished(request, response, { login: { accountId } })
}

async function postgresAdapter(url: string) {
  const sql = connect(url, { max: 10 })
  await sql`create table if not exists artifact (model text, id text, uid text, grant_id text, payload jsonb not null, primary key (model, id))`
  await sql`create index if not exists artifact_uid on artifact (uid)`
  await sql`create index if not exists artifact_grant on artifact (grant_id)`
  const first = (rows: readonly { payload: AdapterPayload }[]) => rows[0]?.payload
  return (model: string): Adapter => ({
    async upsert(id, payload) {
      const kept = sql.json(JSON.parse(JSON.stringify(payload)))
      await sql`insert into artifact values (${model}, ${id}, ${payload.uid ?? null}, ${payload.grantId ?? null}, ${kept})
        on conflict (model, id) do update set payload = excluded.payload, uid = excluded.uid, grant_id = excluded.grant_id`
    },
    find: async (id) => first(await sql`select payload from artifact where model = ${model} and id = ${id}`),
    findByUid: async (uid) =>
      first(await sql`select payload from artifact where model = ${model} and uid = ${uid}`),
    findByUserCode: async () => undefined,
    async consume(id) {
      await sql`update artifact set payload = payload || jsonb_build_object('consumed', ${Math.floor(Date.now() / 1000)}::int) where model = ${model} and id = ${id}`
    },
    async destroy(id) {
      await sql`delete from artifact where model = ${model} and id = ${id}`
    },
    async revokeByGrantId(grantId) {
      await sql`delete from artifact where grant_id = ${grantId}`
    },
  })
}
