import { type Executor, staffEnrolment } from '@identity/database'
import { eq } from 'drizzle-orm'

/** The staff sessions that an invitation opened. */
export function enrolmentRepository(db: Executor) {
  return {
    async open(staffSessionId: string): Promise<void> {
      await db.insert(staffEnrolment).values({ staffSessionId })
    },

    async isOpen(staffSessionId: string): Promise<boolean> {
      const rows = await db
        .select()
        .from(staffEnrolment)
        .where(eq(staffEnrolment.staffSessionId, staffSessionId))
      return rows.length === 1
    },
  }
}
