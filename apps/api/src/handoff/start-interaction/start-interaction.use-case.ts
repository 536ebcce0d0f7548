import { parseEmailAddress } from '@identity/values'
import {
  addressProved,
  begun,
  type KnownPerson,
} from '../../journeys/journey/domain/transitions/prove-address.ts'
import type { Repositories } from '../../journeys/journey/repositories.ts'
import type { Deps } from '../../kernel/deps.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import type { ServicePolicy } from '../../services/domain/service-policy.ts'
import { findEntryDenial } from '../../services/find-entry-denial.step.ts'
import type { ClientNotFound, InteractionStarted } from './start-interaction.result.ts'

type Request = {
  uid: string
  clientId: string
  loginHint?: string | null
  sessionId?: string | null
  serviceSessionId?: string | null
  trnToken?: string | null
}

/** A hint is the service's guess: the page shows it to be corrected, and it proves nothing. */
export async function startInteraction(
  deps: Deps<Repositories>,
  { uid, clientId, loginHint, sessionId, serviceSessionId, trnToken }: Request,
): Promise<InteractionStarted | ClientNotFound> {
  const { clock, repositories } = deps
  const client = await repositories.clients.find(clientId)
  if (!client) return { kind: 'clientNotFound', clientId }

  const hint = parseEmailAddress(loginHint ?? '')
  const fresh = begun(hint.ok ? hint.value : null)
  const known = sessionId ? await knownFrom(deps, sessionId, client.service) : null
  const state = known ? addressProved(fresh, known.emailAddress, { known }) : fresh
  const sent = { serviceSessionId: serviceSessionId ?? null, trnToken: trnToken ?? null }
  if (sent.serviceSessionId === null && sent.trnToken === null) {
    await repositories.journeys.start(uid, clientId, state, clock.now())
    return { kind: 'started', uid }
  }
  await deps.inTransaction(async ({ journeys, interactions }) => {
    const isNew = await journeys.start(uid, clientId, state, clock.now())
    if (isNew) await interactions.keep(uid, sent)
  })
  return { kind: 'started', uid }
}

/** A person who is signed in already has proved their address; their journey shows why the service does not let them in. */
async function knownFrom(
  { clock, repositories }: Deps<Repositories>,
  sessionId: string,
  policy: ServicePolicy,
): Promise<(KnownPerson & { emailAddress: string }) | null> {
  const session = isUuid(sessionId) ? await repositories.sessions.findLive(sessionId, clock.now()) : null
  const identity = session && (await repositories.identities.find(session.identityId))
  if (!identity) return null
  const denial = await findEntryDenial(repositories, identity.id, policy)
  return { emailAddress: identity.emailAddress, identityId: identity.id, denial, isNewlyFound: false }
}
