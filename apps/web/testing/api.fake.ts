import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAppTokenVerifier } from '@identity/app-token'
import type { AccountQuery, JourneyFieldsFragment, StaffSessionQuery } from '@identity/graphql-client'
import { ownDocuments } from '@identity/graphql-client/own-documents'
import { z } from 'zod'

export type Received = { operation: string; variables: Record<string, unknown> }

/** As the API refuses an operation to a member of staff. */
export type StaffRefusal = {
  code: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'SECOND_FACTOR_NEEDED' | 'BAD_USER_INPUT'
  roles?: string[]
}
type Outcome = Record<string, unknown> & { __typename: string }

const body = z.object({ documentId: z.string(), variables: z.record(z.string(), z.unknown()) })

const keys = generateKeyPairSync('ed25519')
export const appKey = JSON.stringify({ ...keys.privateKey.export({ format: 'jwk' }), kid: 'web' })
const publicKey = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'web', alg: 'EdDSA' }
const verifier = createAppTokenVerifier({ keys: [publicKey] })

const BROKEN = { code: 'INTERNAL_SERVER_ERROR' }

const providers = [
  { ukprn: '10007799', name: 'University of Newcastle' },
  { ukprn: '10004048', name: 'London Metropolitan University' },
]

/** A stand-in for apps/api over real HTTP: one journey, and the outcome that the test wants for each mutation. */
export async function anApi() {
  const received: Received[] = []
  const api = {
    journey: null as JourneyFieldsFragment | null,
    account: null as AccountQuery['account'] | null,
    outcomes: {} as Record<string, Outcome>,
    /** The data of each query, by its operation. */
    answers: {} as Record<string, Record<string, unknown>>,
    /** The member of staff whose session the web’s token names. Null: it has ended. */
    staff: null as StaffSessionQuery['staffSession'] | null,
    refusals: {} as Record<string, StaffRefusal>,
    isBroken: false,
    received,
    url: '',
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }

  function answer({ operation, variables }: Received) {
    if (operation === 'Account') return { account: api.account }
    if (operation === 'StaffSession') return { staffSession: api.staff }
    if (operation === 'Journey') return { journey: api.journey }
    if (operation === 'TrainingProviders') return providersPage(variables.after)
    const data = api.answers[operation]
    if (data) return data
    const outcome = api.outcomes[operation]
    if (!outcome) throw new Error(`The test expected no ${operation}`)
    return { outcome }
  }

  /** A token of staff opens only what is staff’s, and only while its session lives. */
  function refusalOf(operation: string, staffSession: string | undefined) {
    if (staffSession !== undefined && !api.staff) return { code: 'UNAUTHENTICATED' }
    return api.refusals[operation]
  }

  const server = createServer(async (request, response) => {
    if (request.url !== '/graphql') return response.end() // its health
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { staffSession } = await verifier.verify(
      request.headers.authorization?.replace('Bearer ', '') ?? '',
    )
    const { documentId, variables } = body.parse(JSON.parse(Buffer.concat(chunks).toString()))
    const operation = /(?:query|mutation) (\w+)/.exec(ownDocuments.get(documentId) ?? '')?.[1] ?? ''
    received.push({ operation, variables })
    const refusal = api.isBroken ? BROKEN : refusalOf(operation, staffSession)
    const answered = refusal
      ? { errors: [{ message: 'refused', extensions: refusal }] }
      : { data: answer({ operation, variables }) }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answered))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  api.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return api
}

// Two pages, so that a web app which only reads the first loses a provider.
function providersPage(after: unknown) {
  const place = after === '1' ? 1 : 0
  const edges = providers.slice(place, place + 1).map((node) => ({ node }))
  return {
    trainingProviders: { edges, pageInfo: { hasNextPage: place === 0, endCursor: String(place + 1) } },
  }
}
