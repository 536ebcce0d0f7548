import type { StaffCaller } from '../../kernel/caller.ts'
import { supportQuestionMail } from '../../tasks/ask/tell-support-question.job.ts'
import { moveTask, touchTask } from '../../tasks/move-task.step.ts'
import type { StaffDeps } from '../deps.ts'
import { findSubject } from '../task-acts/subject.step.ts'
import { taskChanged } from '../task-queue/hold-task.step.ts'
import type { AskTeacherInput } from './ask-teacher.input.ts'
import type { AskTeacherOutcome } from './ask-teacher.result.ts'
import { trueTemplates } from './true-templates.ts'

/** Asks a teacher by mail, in place of what they were asked before and have not answered. The task waits for them. */
export function askTeacher(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  caller: StaffCaller,
  { task: seen, template, facts, wantsEvidence }: AskTeacherInput,
): Promise<AskTeacherOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const subject = await findSubject(repositories, caller, { task: seen })
    if (subject.kind !== 'subject') return subject
    const { taskId, version } = seen
    if (facts.length === 0 && !wantsEvidence) return { kind: 'nothingAsked', taskId }
    if (!trueTemplates(subject.identity).includes(template)) return { kind: 'questionNotTrue', taskId }
    const { memberId: staffMemberId } = caller
    const act = { id: taskId, version, staffMemberId }
    const isWaiting = subject.task?.stage === 'WAITING_FOR_TEACHER'
    const moved = isWaiting
      ? await touchTask(repositories, act, now)
      : await moveTask(repositories, { ...act, stage: 'WAITING_FOR_TEACHER' }, now)
    if (!moved) {
      const task = await repositories.supportTasks.hold(taskId)
      return task ? taskChanged(repositories, task, caller) : { kind: 'taskNotFound', id: taskId }
    }
    const { events, jobs, supportQuestions } = repositories
    const asked = { template, facts: [...new Set(facts)], wantsEvidence }
    const questionId = await supportQuestions.ask(taskId, asked, staffMemberId, now)
    const { identityId } = moved
    await events.record(
      { type: 'TeacherAsked', identityId, taskId, questionId, ...asked, staffMemberId },
      now,
    )
    await jobs.add(supportQuestionMail, { questionId })
    const question = await supportQuestions.find(questionId)
    if (!question) throw new Error('a question that was just asked is there')
    return { kind: 'asked', taskId, answerableUntil: question.answerableUntil }
  })
}
