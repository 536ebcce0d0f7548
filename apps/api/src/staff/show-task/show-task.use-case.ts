import type { Answers } from '../../answers/domain/answers.ts'
import type { StaffCaller } from '../../kernel/caller.ts'
import { replyForStaff } from '../../tasks/ask/domain/judge-reply.ts'
import type { SupportQuestion } from '../../tasks/ask/support-question.repository.ts'
import { referenceOf } from '../../tasks/support-task.repository.ts'
import { trueTemplates } from '../ask-teacher/true-templates.ts'
import type { StaffDeps } from '../deps.ts'
import { maskFact } from '../show-person/person-fact.ts'
import { linkOfTask, saidInTask } from '../task-acts/said-in-task.ts'
import { findShownSubject } from '../task-acts/shown-subject.step.ts'
import { summaryOf } from '../task-queue/task-summary.ts'
import type { SupportTaskOutcome } from './show-task.result.ts'
import type { SaidInTask, TaskQuestion } from './support-task.object.ts'

/** A task, with what its person said on the way to it: hidden where the person's own facts are. Nothing is written. */
export async function showTask(
  { clock, repositories }: Pick<StaffDeps, 'clock' | 'repositories'>,
  caller: StaffCaller,
  id: string,
): Promise<SupportTaskOutcome> {
  const now = clock.now()
  const shown = await findShownSubject(repositories, caller, { taskId: id }, now)
  if (shown.kind !== 'shown') return shown
  const { task, identity } = shown
  if (!task) return { kind: 'taskNotFound', id }
  const { people, staffMembers, supportQuestions } = repositories
  const link = linkOfTask(task)
  const closedBy = task.closedById ? await staffMembers.find(task.closedById) : null
  return {
    kind: 'task',
    summary: await summaryOf(repositories, task.id, caller.memberId, now),
    references: task.toldReferences.length > 0 ? task.toldReferences : [referenceOf(task)],
    said: saidIn(saidInTask(task)),
    linkMaskedTrn: link && maskFact('TRN', link),
    attempts: task.attempts,
    questionTemplates: trueTemplates(identity),
    questions: (await supportQuestions.ofTask(task.id)).map(questionForStaff),
    closedBy,
    outcomeReason: task.outcomeReason,
    mailsNotSent: await people.mailsNotSent(identity.id, task.openedAt),
  }
}

function saidIn({
  name,
  nameChange,
  dateOfBirth,
  nationalInsuranceNumber,
  trn,
  ...answers
}: Answers): SaidInTask {
  return {
    name: name ?? null,
    nameChange: nameChange?.change ?? null,
    previousFirstName: nameChange?.previous?.firstName ?? null,
    previousLastName: nameChange?.previous?.lastName ?? null,
    hasDateOfBirth: dateOfBirth !== undefined,
    hasNationalInsuranceNumber:
      nationalInsuranceNumber === undefined ? null : nationalInsuranceNumber !== null,
    trnKnowledge: trn?.knowledge ?? null,
    maskedTrn: trn?.trn ? maskFact('TRN', trn.trn) : null,
    hasQts: answers.hasQts ?? null,
    trainingProvider: answers.trainingProvider?.name ?? null,
  }
}

function questionForStaff({ withdrawnAt, answer, ...question }: SupportQuestion): TaskQuestion {
  const { id, template, askedAt, answerableUntil, answeredAt, wantsEvidence } = question
  return {
    ...{ id, template, askedAt, answerableUntil, answeredAt, wantsEvidence, facts: [...question.facts] },
    isWithdrawn: withdrawnAt !== null,
    answer: answer && replyForStaff(answer),
  }
}
