import type { NotFoundReason, SupportQuestionTemplate, WantedFact } from '@identity/notify'
import type { ConfirmReason, LinkReason } from '../../../links/domain/link-reason.ts'
import { matchAgain } from '../../../links/look-again/match-again.use-case.ts'
import { askTeacher } from '../../../staff/ask-teacher/ask-teacher.use-case.ts'
import { assignTask } from '../../../staff/assign-task/assign-task.use-case.ts'
import { closeAsNotMatched } from '../../../staff/close-as-not-matched/close-as-not-matched.use-case.ts'
import { closeIdentity } from '../../../staff/close-identity/close-identity.use-case.ts'
import { confirmLink } from '../../../staff/confirm-link/confirm-link.use-case.ts'
import { type EscalateReason, escalateTask } from '../../../staff/escalate-task/escalate-task.use-case.ts'
import { linkRecord } from '../../../staff/link-record/link-record.use-case.ts'
import { proposeEmail } from '../../../staff/propose-email/propose-email.use-case.ts'
import { proposeMerge } from '../../../staff/propose-merge/propose-merge.use-case.ts'
import { touchTask } from '../../../tasks/move-task.step.ts'
import type { Act } from './desk-case.ts'

const seen = ({ taskId, version }: Parameters<Act>[2]) => ({ taskId, version })
const asPerson = ({ identityId: id, taskId, version }: Parameters<Act>[2]) => ({
  id,
  version: null,
  task: { id: taskId, version },
})

export const assigned =
  (name: string): Act =>
  (desk, deps, task) =>
    assignTask(deps, desk.staff(name), { ...seen(task), assigneeId: desk.staff(name).memberId })

/** They work on it. The lock of that time is long over. */
export const taken =
  (name: string): Act =>
  async (desk, { clock, inTransaction }, { taskId: id, version }) => {
    const { memberId: staffMemberId } = desk.staff(name)
    const touched = await inTransaction((repositories) =>
      touchTask(repositories, { id, version, staffMemberId }, clock.now()),
    )
    return { kind: touched ? 'taken' : 'taskChanged' }
  }

export const escalated =
  (name: string, reason: EscalateReason): Act =>
  (desk, deps, task) =>
    escalateTask(deps, desk.staff(name), { task: seen(task), reason })

export const asked =
  (name: string, template: SupportQuestionTemplate, facts: WantedFact[]): Act =>
  (desk, deps, task) =>
    askTeacher(deps, desk.staff(name), { task: seen(task), template, facts, wantsEvidence: false })

/** They have the person open when they write it. */
export const noted =
  (name: string, text: string): Act =>
  async (desk, { clock, repositories }, { identityId, taskId }) => {
    const { memberId: staffMemberId } = desk.staff(name)
    const now = clock.now()
    const noteId = await repositories.notes.add({ identityId, staffMemberId, taskId, text }, now)
    await repositories.events.record({ type: 'NoteAdded', identityId, staffMemberId, noteId }, now)
    return { kind: 'added' }
  }

export const notMatched =
  (name: string, reason: NotFoundReason): Act =>
  (desk, deps, task) =>
    closeAsNotMatched(deps, desk.staff(name), { task: seen(task), reason })

export const confirmed =
  (name: string, reason: ConfirmReason): Act =>
  (desk, deps, task) =>
    confirmLink(deps, desk.staff(name), { task: seen(task), reason })

export const linked =
  (name: string, trn: string, reason: LinkReason): Act =>
  async (desk, deps, task) => {
    const mark = await deps.repositories.seenComparisons.markOf(task.identityId, trn)
    return linkRecord(deps, desk.staff(name), { about: { task: seen(task) }, trn, mark, reason })
  }

export const closureProposed =
  (name: string): Act =>
  (desk, deps, task) =>
    closeIdentity(deps, desk.staff(name), { person: asPerson(task), reason: 'DIED' })

/** Answers are what it stands on, so that a lead has to approve it. */
export const emailProposed =
  (name: string, emailAddress: string): Act =>
  (desk, deps, task) =>
    proposeEmail(deps, desk.staff(name), { person: asPerson(task), emailAddress, proof: 'KNOWLEDGE' })

/** The identity that holds the record stays, with the address that the person reads now. */
export const mergeProposed =
  (name: string, trn: string): Act =>
  async (desk, deps, task) => {
    const holder = await deps.repositories.identities.findOwner(trn)
    return proposeMerge(deps, desk.staff(name), {
      ...{ from: task.identityId, into: holder?.id ?? '', seen: null, task: seen(task) },
      ...{ choices: { EMAIL_ADDRESS: 'FROM' }, reason: 'SPOKE_TO_TEACHER', note: null },
    })
  }

/** No member of staff: the record has come. */
export const cameByItself: Act = async (_desk, deps, { identityId }) => ({
  kind: await matchAgain(deps, identityId),
})
