import { type Executor, interactionParameter } from '@identity/database'
import { eq } from 'drizzle-orm'
import type { Sealer } from '../secrets/sealer.ts'

/** What a service sent along with its request. Both are the service's own words; neither proves anything by itself. */
export type InteractionParameters = { serviceSessionId: string | null; trnToken: string | null }

export function interactionRepository(db: Executor, sealer: Sealer) {
  return {
    async keep(interactionUid: string, { serviceSessionId, trnToken }: InteractionParameters): Promise<void> {
      if (serviceSessionId === null && trnToken === null) return
      const trnTokenSealed = trnToken && sealer.seal(trnToken)
      await db.insert(interactionParameter).values({ interactionUid, serviceSessionId, trnTokenSealed })
    },

    async find(interactionUid: string): Promise<InteractionParameters> {
      const [row] = await db
        .select()
        .from(interactionParameter)
        .where(eq(interactionParameter.interactionUid, interactionUid))
      return {
        serviceSessionId: row?.serviceSessionId ?? null,
        trnToken: row?.trnTokenSealed ? sealer.open(row.trnTokenSealed) : null,
      }
    },
  }
}
