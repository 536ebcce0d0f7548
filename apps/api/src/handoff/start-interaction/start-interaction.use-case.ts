import { parseEmailAddress } from '@identity/values'
import type { Deps } from '../../deps.ts'
import { newJourney } from '../../journeys/journey/domain/journey-state.ts'
import type { ClientNotFound, InteractionStarted } from './start-interaction.result.ts'

type Request = { uid: string; clientId: string; loginHint?: string | null }

/** A hint is the service's guess: it is shown to be corrected, and proves nothing. */
export async function startInteraction(
  { clock, repositories }: Deps,
  { uid, clientId, loginHint }: Request,
): Promise<InteractionStarted | ClientNotFound> {
  const client = await repositories.clients.find(clientId)
  if (!client) return { kind: 'clientNotFound', clientId }

  const hint = parseEmailAddress(loginHint ?? '')
  const state = { ...newJourney, suggestedEmail: hint.ok ? hint.value : null }
  await repositories.journeys.start(uid, clientId, state, clock.now())
  return { kind: 'started', uid }
}
