import { createPartnerClient, type PartnerClient } from '@identity/partner-sdk'
import { type Exchange, notedFetch } from './exchange-log.ts'

/** The machine of Register for an NPQ: it is seeded, and sees the people who have signed in there. */
export const CLIENT_ID = 'sandbox-partner'

/** All that it may read. */
export const SCOPES = [
  'identity:read',
  'identity.name:read',
  'identity.email:read',
  'identity.dob:read',
  'identity.trn:read',
  'identity.match:read',
  'identity.services:read',
  'identity.lookup-trn',
  'identity.lookup-email',
  'identities:count',
  'changes:read',
]

export type PartnerSettings = { origin: string; sandboxUrl: string; clientSecret: string }

/** What was asked last, and what went to and fro for it. */
export type Asked = { exchanges: Exchange[]; problem: string | null }

/** A new client each time, so that the page shows the call for a token too. */
export async function ask(
  { origin, clientSecret }: PartnerSettings,
  question: (partner: PartnerClient) => Promise<string | null>,
): Promise<Asked> {
  const exchanges: Exchange[] = []
  const fetch = notedFetch((exchange) => void exchanges.push(exchange))
  const partner = createPartnerClient({
    origin,
    clientId: CLIENT_ID,
    scopes: SCOPES,
    clientSecret,
    fetch,
    longestPauseMs: 1_000,
  })
  try {
    return { exchanges, problem: await question(partner) }
  } catch (error) {
    return { exchanges, problem: error instanceof Error ? error.message : 'It failed.' }
  }
}
