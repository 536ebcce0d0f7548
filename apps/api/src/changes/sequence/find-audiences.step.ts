import type { Change } from '../domain/change-of.ts'
import type { WaitingEvent } from '../outbox.repository.ts'
import type { Repositories } from '../repositories.ts'

/** A service that a change is told to. `about`: what the webhook says to it alone. */
export type Listener = { serviceId: string; about?: Record<string, string> }

type Asked = { change: Change; event: Pick<WaitingEvent, 'serviceId'> }

/**
 * Says of each change whom it is told to: the services that have seen the identity by now. One that saw it after the change is told too, rather than
 * not at all: it may have read what was before.
 */
export async function findAudiences(
  { outbox, visits }: Pick<Repositories, 'outbox' | 'visits'>,
  asked: readonly Asked[],
): Promise<(asked: Asked) => Listener[]> {
  const visited = await visits.servicesOfEach(asked.flatMap(({ change }) => identitiesOf(change)))
  const sessions = asked.flatMap(({ change: { audience } }) =>
    audience.kind === 'TOOK_PART' ? [audience.sessionId] : [],
  )
  const parts = await outbox.tookPart(sessions)
  const servicesOf = (identityId: string) => visited.get(identityId) ?? []

  return ({ change: { audience }, event }) => {
    switch (audience.kind) {
      case 'JOINED':
        return event.serviceId ? [{ serviceId: event.serviceId }] : []
      case 'VISITED':
        return [...new Set(audience.identityIds.flatMap(servicesOf))].map((serviceId) => ({ serviceId }))
      case 'LOST': {
        const still = new Set(servicesOf(audience.identityId))
        const lost = servicesOf(audience.seen).filter((serviceId) => !still.has(serviceId))
        return lost.map((serviceId) => ({ serviceId }))
      }
      case 'TOOK_PART':
        return parts
          .filter(({ sessionId }) => sessionId === audience.sessionId)
          .map(({ serviceId, clientId, sid }) => ({ serviceId, about: { clientId, sid } }))
    }
  }
}

function identitiesOf({ audience }: Change): readonly string[] {
  if (audience.kind === 'VISITED') return audience.identityIds
  return audience.kind === 'LOST' ? [audience.identityId, audience.seen] : []
}
