import type { IdentityApi } from '../api/identity-api.client.ts'
import { identityOf } from '../api/standing.ts'
import { expectedSubjects } from './expected-subject.ts'

type Identities = Pick<IdentityApi, 'standing'>

/** True when the service of this request accepts every identity, or asked for this one. */
export async function isExpected(
  api: Identities,
  params: Readonly<Record<string, unknown>>,
  identityId: string,
): Promise<boolean> {
  const clientId = String(params.client_id)
  const answers = expectedSubjects(params).map((id) => isSameIdentity(api, clientId, id, identityId))
  return (await Promise.all(answers)).every(Boolean)
}

/**
 * True when both ids name one identity. The id of an identity that was merged goes on naming the one that survived, and a service may have
 * only the older one: an id that comes from a service is never compared as text.
 */
async function isSameIdentity(
  api: Identities,
  clientId: string,
  one: string,
  other: string,
): Promise<boolean> {
  if (one === other) return true
  const [first, second] = await Promise.all([
    identityOf(api, one, clientId),
    identityOf(api, other, clientId),
  ])
  return first !== undefined && first.id === second?.id
}
