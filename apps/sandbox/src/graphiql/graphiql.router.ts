import { createPartnerClient } from '@identity/partner-sdk'
import type { Router } from 'express'
import { CLIENT_ID, type PartnerSettings, SCOPES } from '../partner/partner.tools.ts'
import { roomRouter } from '../shell/room-router.ts'
import { nonceOf } from '../shell/security-headers.ts'
import { ASSETS } from './assets.ts'
import { graphiqlPage } from './graphiql.page.ts'

/** GraphiQL, signed in as the sandbox's partner: it sees of the schema what those scopes open. The token stays here: the browser asks us, and we ask the API. */
export function graphiqlRouter({ origin, clientSecret }: PartnerSettings): Router {
  const partner = createPartnerClient({ origin, clientId: CLIENT_ID, clientSecret, scopes: SCOPES })
  return roomRouter()
    .get('/graphiql', (_request, response) => {
      const nonce = nonceOf(response)
      response.set('Content-Security-Policy', policyFor(nonce)).type('html').send(graphiqlPage(nonce))
    })
    .get('/graphiql/assets/:name', (request, response, next) => {
      const file = ASSETS.get(request.params.name)
      return file ? response.sendFile(file) : next()
    })
    .post('/graphiql/graphql', async (request, response) => {
      try {
        const answer = await fetch(`${origin}/graphql`, {
          method: 'POST',
          headers: { authorization: `Bearer ${await partner.token()}`, 'content-type': 'application/json' },
          body: JSON.stringify(request.body ?? {}), // what is no request, the API refuses
        })
        response
          .status(answer.status)
          .type('json')
          .send(await answer.text())
      } catch {
        response.status(502).json({ errors: [{ message: 'Get an Identity could not be reached.' }] })
      }
    })
}

/** Of this page alone: its editor writes styles into the page as one types. Scripts are held to the nonce as everywhere. */
const policyFor = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
