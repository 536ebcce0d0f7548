import { client, type Executor, journey, service } from '@identity/database'
import { and, eq, isNull } from 'drizzle-orm'
import { hashToken } from '../../secrets/digester.ts'
import type { Sealer } from '../../secrets/sealer.ts'
import { type JourneyState, journeyState } from './domain/journey-state.ts'

/** Names a journey and proves that the caller speaks for the browser that opened it. */
export type JourneyKey = { interactionUid: string; browserSecret: string }

export type Journey = {
  id: string
  interactionUid: string
  clientId: string
  service: { name: string; url: string }
  state: JourneyState
  lastStepAt: Date
}

export function journeyRepository(db: Executor, sealer: Sealer) {
  const held = ({ interactionUid, browserSecret }: JourneyKey) =>
    and(eq(journey.interactionUid, interactionUid), eq(journey.browserSecretHash, hashToken(browserSecret)))

  const select = () =>
    db
      .select({
        id: journey.id,
        interactionUid: journey.interactionUid,
        clientId: journey.clientId,
        stateSealed: journey.stateSealed,
        lastStepAt: journey.lastStepAt,
        service: { name: service.name, url: service.url },
      })
      .from(journey)
      .innerJoin(client, eq(client.id, journey.clientId))
      .innerJoin(service, eq(service.id, client.serviceId))

  const restore = ({ stateSealed, ...row }: Awaited<ReturnType<typeof select>>[number]): Journey => ({
    ...row,
    state: journeyState.parse(JSON.parse(sealer.open(stateSealed))),
  })

  return {
    /** False when the interaction has a journey already. */
    async start(
      interactionUid: string,
      clientId: string,
      state: JourneyState,
      startedAt: Date,
    ): Promise<boolean> {
      const stateSealed = sealer.seal(JSON.stringify(state))
      const rows = await db
        .insert(journey)
        .values({ interactionUid, clientId, stateSealed, startedAt, lastStepAt: startedAt })
        .onConflictDoNothing()
        .returning({ id: journey.id })
      return rows.length === 1
    },

    async exists(interactionUid: string): Promise<boolean> {
      const rows = await db
        .select({ id: journey.id })
        .from(journey)
        .where(eq(journey.interactionUid, interactionUid))
      return rows.length === 1
    },

    /** Gives the journey to one browser, once: true for the first caller only. */
    async bindToBrowser({ interactionUid, browserSecret }: JourneyKey): Promise<boolean> {
      const rows = await db
        .update(journey)
        .set({ browserSecretHash: hashToken(browserSecret) })
        .where(and(eq(journey.interactionUid, interactionUid), isNull(journey.browserSecretHash)))
        .returning({ id: journey.id })
      return rows.length === 1
    },

    async find(key: JourneyKey): Promise<Journey | null> {
      const [row] = await select().where(held(key))
      return row ? restore(row) : null
    },

    /** Holds the journey for the rest of the transaction, so that two tabs answer one after the other. */
    async lock(key: JourneyKey): Promise<Journey | null> {
      const [row] = await select().where(held(key)).for('update', { of: journey })
      return row ? restore(row) : null
    },

    async save({ id, state }: Pick<Journey, 'id' | 'state'>, lastStepAt: Date, identityId?: string) {
      await db
        .update(journey)
        .set({
          stateSealed: sealer.seal(JSON.stringify(state)),
          lastStepAt,
          ...(state.isCompleted && { completedAt: lastStepAt }),
          ...(identityId && { identityId }),
        })
        .where(eq(journey.id, id))
    },
  }
}
