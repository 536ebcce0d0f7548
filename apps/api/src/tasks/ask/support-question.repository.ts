import { type Executor, supportQuestion } from '@identity/database'
import type { AskedOfTeacher, SupportQuestionTemplate, WantedFact } from '@identity/notify'
import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { hashToken } from '../../secrets/digester.ts'
import type { Sealer } from '../../secrets/sealer.ts'
import { newToken } from '../../secrets/token.ts'
import { ANSWERABLE_MS } from './domain/judge-reply.ts'

type Row = typeof supportQuestion.$inferSelect

export type SupportQuestion = Omit<Row, 'answerSealed' | 'facts' | 'template' | 'tokenHash'> &
  AskedOfTeacher & { answer: string | null }

export function supportQuestionRepository(db: Executor, sealer: Sealer) {
  const isWaiting = and(isNull(supportQuestion.answeredAt), isNull(supportQuestion.withdrawnAt))

  const opened = ({ answerSealed, tokenHash: _, facts, template, ...row }: Row): SupportQuestion => ({
    ...row,
    template: template as SupportQuestionTemplate,
    facts: facts as WantedFact[],
    answer: answerSealed && sealer.open(answerSealed),
  })

  return {
    /** Asks, in place of what was asked of the task and not answered. Call it with the task locked. */
    async ask(taskId: string, asked: AskedOfTeacher, askedById: string, askedAt: Date): Promise<string> {
      await db
        .update(supportQuestion)
        .set({ withdrawnAt: askedAt })
        .where(and(eq(supportQuestion.taskId, taskId), isWaiting))
      const answerableUntil = new Date(askedAt.getTime() + ANSWERABLE_MS)
      const facts = [...asked.facts]
      const [row] = await db
        .insert(supportQuestion)
        .values({ ...asked, facts, taskId, askedById, askedAt, answerableUntil })
        .returning({ id: supportQuestion.id })
      if (!row) throw new Error('insert returned no row')
      return row.id
    },

    async find(id: string): Promise<SupportQuestion | null> {
      const [row] = await db.select().from(supportQuestion).where(eq(supportQuestion.id, id))
      return row ? opened(row) : null
    },

    /** What was asked about a task, the oldest first. */
    async ofTask(taskId: string): Promise<SupportQuestion[]> {
      const { askedAt } = supportQuestion
      const rows = await db
        .select()
        .from(supportQuestion)
        .where(eq(supportQuestion.taskId, taskId))
        .orderBy(asc(askedAt))
      return rows.map(opened)
    },

    /** Draws the token of the mail that is about to be sent, and keeps only its hash: of two mails the last one counts. */
    async drawToken(id: string): Promise<string> {
      const token = newToken()
      await db
        .update(supportQuestion)
        .set({ tokenHash: hashToken(token) })
        .where(eq(supportQuestion.id, id))
      return token
    },

    async findByToken(token: string): Promise<SupportQuestion | null> {
      const [row] = await db
        .select()
        .from(supportQuestion)
        .where(eq(supportQuestion.tokenHash, hashToken(token)))
      return row ? opened(row) : null
    },

    /** True for exactly one caller, however many arrive at once. */
    async answer(token: string, text: string, now: Date): Promise<boolean> {
      const rows = await db
        .update(supportQuestion)
        .set({ answeredAt: now, answerSealed: sealer.seal(text) })
        .where(
          and(
            eq(supportQuestion.tokenHash, hashToken(token)),
            isWaiting,
            gt(supportQuestion.answerableUntil, now),
          ),
        )
        .returning({ id: supportQuestion.id })
      return rows.length === 1
    },
  }
}
