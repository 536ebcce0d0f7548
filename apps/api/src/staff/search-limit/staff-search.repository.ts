import { type Executor, event } from '@identity/database'
import { and, count, eq, gt } from 'drizzle-orm'
import { personViewRepository } from '../record-view/person-view.repository.ts'

/** The searches of staff, as the events tell of them. */
export function staffSearchRepository(db: Executor) {
  const countOf = async (memberId: string, type: string, since: Date): Promise<number> => {
    const isOne = and(eq(event.staffMemberId, memberId), eq(event.type, type), gt(event.occurredAt, since))
    const [row] = await db.select({ count: count() }).from(event).where(isOne)
    return row?.count ?? 0
  }

  return {
    /** Lets one search of a member be counted after the other, until the transaction ends. */
    lockMember: personViewRepository(db).lockMember,

    searchesSince: (memberId: string, since: Date) => countOf(memberId, 'PeopleSearched', since),

    /** True when an alarm about the member was raised after `since`. */
    hasAlarmed: async (memberId: string, since: Date): Promise<boolean> =>
      (await countOf(memberId, 'StaffSearchesHigh', since)) > 0,
  }
}
