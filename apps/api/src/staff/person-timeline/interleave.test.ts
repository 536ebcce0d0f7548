import fc from 'fast-check'
import { expect, test } from 'vitest'
import { interleave, type TimelinePlace } from './interleave.ts'

const START: TimelinePlace = { eventId: null, told: null }
const at = (minute: number) => new Date(Date.UTC(2026, 10, 28, 10, minute))
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

type Event = { id: bigint; occurredAt: Date }
type Webhook = { id: string; queuedAt: Date }

/** As the repositories read them: so many, from a place on. */
function read(events: Event[], webhooks: Webhook[], { eventId, told }: TimelinePlace, size: number) {
  const isOlder = ({ queuedAt, id }: Webhook) =>
    told === null || queuedAt < told.at || (queuedAt.getTime() === told.at.getTime() && id < told.id)
  return interleave(
    events.filter(({ id }) => eventId === null || id < eventId).slice(0, size),
    webhooks.filter(isOlder).slice(0, size),
    { eventId, told },
  )
}

test('a webhook stands above the event that it tells of', () => {
  const happened = { id: 7n, occurredAt: at(1) }
  const told = { id: idOf(1), queuedAt: at(1) }
  const shown = interleave([happened], [told], START).map((entry) => ('event' in entry ? 'event' : 'webhook'))
  expect(shown).toEqual(['webhook', 'event'])
})

const lists = fc.record({
  events: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 12 }), // that the person was opened
  webhooks: fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 12 }),
  size: fc.integer({ min: 1, max: 5 }),
})

test('page by page it is the same list, each entry once, also when something new has happened', () => {
  fc.assert(
    fc.property(lists, ({ events: minutes, webhooks: queued, size }) => {
      // Events are numbered in the order in which they were written, which is nearly that of their time.
      const events = minutes
        .map((minute, index) => ({ id: BigInt(index + 1), occurredAt: at(minute) }))
        .toReversed()
      const webhooks = queued
        .toSorted((a, b) => b - a)
        .map((minute, index) => ({ id: idOf(90 - index), queuedAt: at(minute) }))
      const keyOf = (entry: ReturnType<typeof read>[number]) =>
        'event' in entry ? String(entry.event.id) : entry.webhook.id
      const whole = interleave(events, webhooks, START).map(keyOf)
      const paged: string[] = []
      let place = START
      for (;;) {
        const isFirst = place === START
        const newer = isFirst ? events : [{ id: 99n, occurredAt: at(59) }, ...events]
        const told = isFirst ? webhooks : [{ id: idOf(99), queuedAt: at(59) }, ...webhooks]
        const page = read(newer, told, place, size + 1)
        paged.push(...page.slice(0, size).map(keyOf))
        if (page.length <= size) break
        place = page[size - 1]?.place ?? START
      }
      expect(paged).toEqual(whole)
    }),
  )
})
