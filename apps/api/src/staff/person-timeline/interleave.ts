/** Where a timeline of two lists is: the last of each that was shown, or what none of the next ones comes before. */
export type TimelinePlace = { eventId: bigint | null; told: { at: Date; id: string } | null }

type Happened = { id: bigint; occurredAt: Date }
type Told = { id: string; queuedAt: Date }
export type Interleaved<Event, Webhook> = ({ event: Event } | { webhook: Webhook }) & { place: TimelinePlace }

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * Makes one list of two that are newest first, the events in the order of their numbers; of the same instant, webhooks come first. Each has its place
 * in both lists, so that a page that begins there continues where this one ended, whatever is new meanwhile.
 */
export function interleave<Event extends Happened, Webhook extends Told>(
  events: readonly Event[],
  webhooks: readonly Webhook[],
  from: TimelinePlace,
): Interleaved<Event, Webhook>[] {
  const entries: Interleaved<Event, Webhook>[] = []
  let place = from
  let [nextEvent, nextWebhook] = [0, 0]
  while (nextEvent < events.length || nextWebhook < webhooks.length) {
    const event = events[nextEvent]
    const webhook = webhooks[nextWebhook]
    if (webhook && (!event || webhook.queuedAt >= event.occurredAt)) {
      place = {
        eventId: place.eventId ?? (event ? event.id + 1n : null),
        told: { at: webhook.queuedAt, id: webhook.id },
      }
      entries.push({ webhook, place })
      nextWebhook += 1
    } else if (event) {
      place = { eventId: event.id, told: place.told ?? { at: event.occurredAt, id: LAST_ID } }
      entries.push({ event, place })
      nextEvent += 1
    }
  }
  return entries
}
