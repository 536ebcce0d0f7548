import { severalLines } from '@identity/values'
import type { Deps } from '../../kernel/deps.ts'
import { resumeTask } from '../move-task.step.ts'
import type { Repositories } from '../repositories.ts'
import type { AnswerSupportQuestionOutcome } from './answer-support-question.result.ts'
import { judgeReply } from './domain/judge-reply.ts'

/** Takes the answer of the reader of the mail: it stands in the task, sealed, and the task goes on. */
export function answerSupportQuestion(
  { clock, inTransaction }: Pick<Deps<Repositories>, 'clock' | 'inTransaction'>,
  { token, text: typed }: { token: string; text: string },
): Promise<AnswerSupportQuestionOutcome> {
  const now = clock.now()
  const text = severalLines(typed)
  return inTransaction(async (repositories) => {
    const { events, supportQuestions, supportTasks } = repositories
    const asked = await supportQuestions.findByToken(token)
    // Locked before the question, as an act of staff on the task locks the two.
    const task = asked && (await supportTasks.hold(asked.taskId))
    if (!asked || !task) return { kind: 'notAnswerable', reason: 'UNKNOWN' }
    const verdict = judgeReply(asked, task.status === 'OPEN', now)
    if (verdict !== 'reply') return { kind: 'notAnswerable', reason: verdict }
    if (!(await supportQuestions.answer(token, text, now))) return { kind: 'notAnswerable', reason: 'DONE' }
    const { identityId, id: taskId } = task
    await events.record({ type: 'TeacherAnswered', identityId, taskId, questionId: asked.id }, now)
    await resumeTask(repositories, taskId, now)
    return { kind: 'answered', answeredAt: now }
  })
}
