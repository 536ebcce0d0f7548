import { type Executor, interactionParameter, journey, type Places, prepared } from '@identity/database'
import { eq, lt, sql } from 'drizzle-orm'
import { deleteSome } from '../kernel/delete-some.ts'
import type { Sealer } from '../secrets/sealer.ts'

/** The parameters that a service sent with its request. Both are the service's own words; neither proves anything by itself. */
export type InteractionParameters = { serviceSessionId: string | null; trnToken: string | null }

const taken = prepared((db, { interactionUid }: Places<{ interactionUid: string }>) =>
  db.delete(interactionParameter).where(eq(interactionParameter.interactionUid, interactionUid)).returning(),
)

export function interactionRepository(db: Executor, sealer: Sealer) {
  return {
    async keep(interactionUid: string, { serviceSessionId, trnToken }: InteractionParameters): Promise<void> {
      if (serviceSessionId === null && trnToken === null) return
      const trnTokenSealed = trnToken && sealer.seal(trnToken)
      await db.insert(interactionParameter).values({ interactionUid, serviceSessionId, trnTokenSealed })
    },

    /** Takes the parameters out: only the first caller gets them. */
    async take(interactionUid: string): Promise<InteractionParameters> {
      const [row] = await taken(db, { interactionUid })
      return {
        serviceSessionId: row?.serviceSessionId ?? null,
        trnToken: row?.trnTokenSealed ? sealer.open(row.trnTokenSealed) : null,
      }
    },

    /** Deletes some of the parameters that were not taken and whose journey has rested since before `before`. */
    sweep(before: Date, atMost: number): Promise<number> {
      const over = db
        .select({ uid: journey.interactionUid })
        .from(journey)
        .where(lt(journey.lastStepAt, before))
      return deleteSome(
        db,
        interactionParameter,
        sql`${interactionParameter.interactionUid} in ${over}`,
        atMost,
      )
    },
  }
}
