import { eventOutbox, identityChange } from '@identity/database'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import {
  aVisitor,
  aWriter,
  feedOf,
  NPQ,
  sequenceAll,
  type Verdict,
  type Writer,
} from '../follow-changes.builder.ts'
import { sequenceChanges } from './sequence-changes.step.ts'

const WRITERS = 16
const world = useWorld()

/** A reader that follows the feed as a partner does: a page, and then what comes after it. */
function aReader() {
  const { changes } = world.get().deps.repositories
  const read: bigint[] = []
  let after = 0n
  return {
    read,
    async follow(size: number) {
      const part = {
        clientId: NPQ,
        after,
        upTo: await changes.head(),
        dataGroups: ['EMAIL_ADDRESS', 'NAMES'] as const,
      }
      const page = await changes.page(part, size + 1)
      read.push(...page.slice(0, size).map(({ eventId }) => eventId))
      after = page.length > size ? (page[size - 1]?.position ?? after) : part.upTo
    },
  }
}

/** Each number is a writer: at its first turn it writes, at its second its transaction ends. Between two turns the sequencer and the reader may run. */
const turns = fc.tuple(
  fc.shuffledSubarray(
    Array.from({ length: 2 * WRITERS }, (_, turn) => turn % WRITERS),
    { minLength: 2 * WRITERS },
  ),
  fc.array(fc.record({ sequences: fc.boolean(), reads: fc.integer({ min: 0, max: 4 }) }), {
    minLength: 2 * WRITERS,
    maxLength: 2 * WRITERS,
  }),
  fc.array(fc.constantFrom<Verdict>('commit', 'write again and commit', 'roll back'), {
    minLength: WRITERS,
    maxLength: WRITERS,
  }),
)

test('however sixteen writers overlap, a reader that follows sees every committed change once', async () => {
  const { database, deps } = world.get()
  const { id } = await aVisitor(world.get(), NPQ)
  await fc.assert(
    fc.asyncProperty(turns, async ([order, between, verdicts]) => {
      await database.db.delete(eventOutbox)
      await database.db.delete(identityChange)
      const reader = aReader()
      const writers = new Map<number, Writer>()
      const committed: number[] = []
      // Of each writer those that had ended when it began: their changes stand before its own.
      const before = new Map<number, number[]>()
      for (const [turn, number] of order.entries()) {
        const writer = writers.get(number)
        if (!writer) {
          const begun = await aWriter(world.get(), id)
          before.set(begun.occurredAt.getTime(), [...committed])
          writers.set(number, begun)
        } else {
          const verdict = verdicts[number] ?? 'commit'
          await writer.end(verdict)
          const at = writer.occurredAt.getTime()
          if (verdict !== 'roll back') committed.push(at)
          if (verdict === 'write again and commit') committed.push(at)
        }
        if (between[turn]?.sequences) await sequenceChanges(deps, 3)
        if (between[turn]?.reads) await reader.follow(between[turn].reads)
      }
      await sequenceAll(world.get())
      const all = await feedOf(world.get())
      while (reader.read.length < all.length) {
        const readBefore = reader.read.length
        await reader.follow(4)
        if (reader.read.length === readBefore) break // it has leapt over the rest
      }
      expect(reader.read).toEqual(all.map(({ eventId }) => eventId))
      const told = all.map(({ occurredAt }) => occurredAt.getTime())
      expect(told.toSorted()).toEqual(committed.toSorted())
      for (const at of told) {
        for (const earlier of before.get(at) ?? [])
          expect(told.lastIndexOf(earlier)).toBeLessThan(told.indexOf(at))
      }
    }),
    { numRuns: 25, endOnFailure: true },
  )
}, 60_000)
