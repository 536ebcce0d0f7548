import { type Executor, supportTask } from '@identity/database'
import type { Sealer } from '../../secrets/sealer.ts'

export type SupportTaskReason = 'NO_MATCH' | 'MULTIPLE_MATCHES' | 'OWNER_NOT_RECOGNISED' | 'OWNER_NO_ACCESS'

export type NewSupportTask = {
  journeyId: string
  identityId: string
  reason: SupportTaskReason
  answers: unknown
}

export function supportTaskRepository(db: Executor, sealer: Sealer) {
  return {
    /** False when the journey has a task already: however often it is submitted, it asks for one piece of work. */
    async open({ answers, ...task }: NewSupportTask, openedAt: Date): Promise<boolean> {
      const rows = await db
        .insert(supportTask)
        .values({ ...task, answersSealed: sealer.seal(JSON.stringify(answers)), openedAt })
        .onConflictDoNothing({ target: supportTask.journeyId })
        .returning({ id: supportTask.id })
      return rows.length === 1
    },
  }
}
