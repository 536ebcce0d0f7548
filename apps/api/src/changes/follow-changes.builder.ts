import { eventOutbox, identityChange } from '@identity/database'
import { asc, eq } from 'drizzle-orm'
import type { World } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'
import { sequenceChanges } from './sequence/sequence-changes.step.ts'

export const NPQ = 'register-for-npq'

/** An identity that these services have seen. */
export async function aVisitor(world: World, ...clientIds: string[]) {
  const made = await anIdentity(world)
  for (const clientId of clientIds)
    await world.deps.repositories.visits.begin(made.id, clientId, world.clock.now())
  return made
}

/** Numbers what waits, until nothing does. */
export async function sequenceAll(world: World): Promise<void> {
  while ((await world.database.db.$count(eventOutbox)) > 0) await sequenceChanges(world.deps)
}

/** Every row of the feed of one service, in order. */
export function feedOf(world: World, serviceId = NPQ) {
  return world.database.db
    .select()
    .from(identityChange)
    .where(eq(identityChange.serviceId, serviceId))
    .orderBy(asc(identityChange.position))
}

/** The same as kinds and identities, in the words of a test. */
export async function toldOf(
  world: World,
  names: Record<string, string>,
  serviceId = NPQ,
): Promise<string[]> {
  const called = (id: string | null) => Object.entries(names).find(([, one]) => one === id)?.[0]
  return (await feedOf(world, serviceId)).flatMap(({ kind, identityId, mergedIntoId }) => {
    const who = called(identityId)
    return who ? [[kind, who, called(mergedIntoId)].filter(Boolean).join(' ')] : []
  })
}

export type Verdict = 'commit' | 'write again and commit' | 'roll back'

/** A transaction that has recorded an event, and ends when the test says so. */
export async function aWriter(world: World, identityId: string) {
  world.clock.forward(1)
  const occurredAt = world.clock.now() // the name of the event in its test: no other has it
  const [begun, verdict] = [aSignal<void>(), aSignal<Verdict>()]
  const ended = world.deps
    .inTransaction(async ({ events, outbox }) => {
      await events.record({ type: 'EmailChanged', identityId }, occurredAt)
      await outbox.isEmpty() // answered after the event was written, which by itself is not waited for
      begun.give()
      const how = await verdict.given
      if (how === 'roll back') throw new Error('rolled back')
      if (how !== 'commit') await events.record({ type: 'RecordNameChanged', identityId }, occurredAt)
    })
    .catch((error) => {
      if (error.message !== 'rolled back') throw error
    })
  await Promise.race([begun.given, ended])
  return {
    occurredAt,
    end(how: Verdict) {
      verdict.give(how)
      return ended
    },
  }
}

export type Writer = Awaited<ReturnType<typeof aWriter>>

function aSignal<Value>() {
  let give: (value: Value) => void = () => undefined
  const given = new Promise<Value>((resolve) => {
    give = resolve
  })
  return { given, give: (value: Value) => give(value) }
}
