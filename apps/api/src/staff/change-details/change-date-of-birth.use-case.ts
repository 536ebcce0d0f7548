import { answerDateOfBirth } from '../../answers/domain/identifier-answer.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import type { BirthChangeReason, BirthEvidence } from '../person-acts/evidence.ts'
import { endHeldTask, holdPerson, type SeenPerson } from '../person-acts/hold-person.step.ts'
import { actDoneMail } from '../person-acts/tell-act-done.job.ts'
import { afterChange } from './after-change.step.ts'
import type { ChangeDateOfBirthOutcome } from './change-details.result.ts'

export type NewDateOfBirth = {
  person: SeenPerson
  day: string
  month: string
  year: string
  reason: BirthChangeReason
  evidence: BirthEvidence
}

/** Changes the date of birth that a person gave, on evidence. A teaching record keeps its own. */
export async function changeDateOfBirth(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor,
  { person: seen, reason, evidence, ...typed }: NewDateOfBirth,
): Promise<ChangeDateOfBirthOutcome> {
  const now = clock.now()
  const judged = answerDateOfBirth({}, typed, now)
  if (!judged.ok) return { kind: 'detailsRefused', problems: judged.problems }
  const { dateOfBirth } = judged.value
  if (!dateOfBirth) throw new Error('an accepted answer has a date')
  return inTransaction(async (repositories) => {
    const { events, identities, jobs } = repositories
    const held = await holdPerson(repositories, actor, seen)
    if (held.kind !== 'held') return held
    const { id: identityId, dateOfBirth: before } = held.person
    if (before === dateOfBirth) return { kind: 'sameAsBefore', identityId }
    await identities.setDateOfBirth(identityId, dateOfBirth, now)
    await afterChange(repositories, held.person, { dateOfBirth }, now)
    await events.record(
      {
        type: 'DateOfBirthChanged',
        ...{ identityId, reason, evidence: [evidence], staffMemberId: actor.memberId },
      },
      now,
      { dateOfBirth: { before, after: dateOfBirth } },
    )
    await endHeldTask(repositories, actor, held, { outcome: 'CHANGED', outcomeReason: reason }, now)
    await jobs.add(actDoneMail, { identityId, act: 'dateOfBirthChanged' })
    return { kind: 'changed', identityId }
  })
}
