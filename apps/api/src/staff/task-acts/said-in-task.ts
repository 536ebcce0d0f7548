import { type Answers, readAnswers } from '../../answers/domain/answers.ts'
import type { SupportTaskReason } from '../../tasks/domain/task-reason.ts'

/** In these tasks the TRN is that of the link that they are about. We noted it when we opened them: their person did not say it. */
const NAME_A_LINK: ReadonlySet<SupportTaskReason> = new Set(['CLAIM_DISPUTED', 'HOLDER_DISPLACED'])

type Task = { reason: SupportTaskReason; answers: unknown }

/** What the person of a task said in it. A TRN that comes from a link is no evidence for that link. */
export function saidInTask({ reason, answers }: Task): Answers {
  const { trn, ...said } = readAnswers(answers)
  return trn && !NAME_A_LINK.has(reason) ? { ...said, trn } : said
}

/** The TRN of the link that a task is about. Null: it is about none, or about the one that its person has. */
export function linkOfTask({ reason, answers }: Task): string | null {
  return NAME_A_LINK.has(reason) ? (readAnswers(answers).trn?.trn ?? null) : null
}
