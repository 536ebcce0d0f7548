import { v7 as uuidv7 } from 'uuid'
import { isTold } from '../../events/domain/told-to-partners.ts'
import type { Deps } from '../../kernel/deps.ts'
import { fanOut, type ToldChange } from '../../webhooks/fan-out.step.ts'
import { changesOf, type ToldEvent } from '../domain/change-of.ts'
import type { WaitingEvent } from '../outbox.repository.ts'
import type { Repositories } from '../repositories.ts'
import { findAudiences } from './find-audiences.step.ts'
import { findRequests } from './find-requests.step.ts'

export type Sequencing = Deps<Repositories>

export const EVENTS_AT_ONCE = 200

/**
 * Gives the events that wait their places in the feed: in one transaction, so that a worker that is killed leaves each of them in the outbox or in the
 * feed. Answers how many it took. Of several sequencers one works, and the others find that none is left for them.
 */
export function sequenceChanges(
  { clock, inTransaction }: Pick<Sequencing, 'clock' | 'inTransaction'>,
  atMost = EVENTS_AT_ONCE,
): Promise<number> {
  return inTransaction(async (repositories) => {
    const { changes, outbox } = repositories
    if (!(await outbox.lead())) return 0
    const events = await outbox.waiting(atMost)
    if (events.length === 0) return 0
    const now = clock.now()
    const told = await tellOf(repositories, events)
    await changes.add(told.flatMap(({ row }) => (row ? [{ ...row, positionedAt: now }] : [])))
    await fanOut(
      repositories,
      told.flatMap(({ webhook }) => webhook ?? []),
      now,
    )
    await outbox.remove(events.map(({ eventId }) => eventId))
    return events.length
  })
}

/** For each service that is told of an event, its row of the feed and what webhooks say, in the order of the events. */
async function tellOf(repositories: Repositories, events: readonly WaitingEvent[]) {
  const asked = events.flatMap((event) => {
    // One for every service and endpoint, so that a receiver of several knows what it has had.
    const eventUuid = uuidv7({ msecs: event.occurredAt.getTime() })
    return changesOf(toldEvent(event)).map((change) => ({ event, change, eventUuid }))
  })
  const audienceOf = await findAudiences(repositories, asked)
  const requestOf = await findRequests(
    repositories,
    asked.map(({ change }) => change),
  )
  return asked.flatMap((one) => {
    const { change, eventUuid } = one
    const { eventId, occurredAt } = one.event
    const { kind, identityId, mergedIntoId, webhook } = change
    const dataGroups = [...change.dataGroups]
    return audienceOf(one).map(({ serviceId, about }) => {
      const who = { eventUuid, serviceId, identityId, dataGroups, occurredAt }
      const hook: ToldChange | null = webhook && {
        ...who,
        eventId,
        eventType: webhook,
        about: { ...change.about, ...about, ...requestOf(change, serviceId) },
      }
      return { row: kind && { ...who, kind, mergedIntoId, eventId }, webhook: hook }
    })
  })
}

function toldEvent({ eventId, type, identityId, details, factKinds }: WaitingEvent): ToldEvent {
  if (!isTold(type) || !identityId) throw new Error(`the event ${eventId} of the outbox is not for partners`)
  return { type, identityId, details, factKinds: factKinds ?? [] }
}
