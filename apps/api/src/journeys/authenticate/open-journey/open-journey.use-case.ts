import { newToken } from '../../../secrets/token.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { showJourney } from '../../journey/journey.object.ts'
import { isJourneyIn, type JourneyKey } from '../../journey/journey.repository.ts'
import type { OpenJourneyOutcome } from './open-journey.result.ts'

/**
 * Gives a journey to the first browser that asks, and to no other. A person who receives a forwarded link must not be able to finish the
 * journey for its sender.
 */
export async function openJourney(
  deps: JourneyDeps,
  {
    interactionUid,
    browser,
    invitationToken,
  }: Pick<JourneyKey, 'interactionUid' | 'browser'> & { invitationToken?: string | null },
): Promise<OpenJourneyOutcome> {
  const key = { interactionUid, browserSecret: newToken(), browser }
  const isBound = await deps.repositories.journeys.bindToBrowser(key)
  if (isBound && invitationToken) await bringInvitation(deps, key, invitationToken)
  const journey = isBound ? await deps.repositories.journeys.find(key) : null
  if (journey) {
    return {
      kind: 'opened',
      journey: showJourney(journey, deps.clock.now()),
      browserSecret: key.browserSecret,
    }
  }
  const isBoundElsewhere = await deps.repositories.journeys.exists(interactionUid)
  return { kind: isBoundElsewhere ? 'openedElsewhere' : 'notFound', interactionUid }
}

/** Notes the invitation in a journey to the service that made it. It proves nothing: what comes of it is decided when an address is proved. */
function bringInvitation(
  { clock, inTransaction }: Pick<JourneyDeps, 'clock' | 'inTransaction'>,
  key: JourneyKey,
  token: string,
): Promise<void> {
  return inTransaction(async ({ clients, invitations, journeys }) => {
    const journey = await journeys.lock(key)
    // A journey that begins with a known person is about why the service does not let them in.
    if (!journey || !isJourneyIn(journey, ['address'])) return
    const invitation = await invitations.findByToken(token)
    const client = await clients.find(journey.clientId)
    if (!invitation || client?.serviceId !== invitation.serviceId) return
    const state = {
      ...journey.state,
      invitation: { standing: 'WAITING', invitationId: invitation.id } as const,
    }
    await journeys.save({ ...journey, state }, clock.now())
  })
}
