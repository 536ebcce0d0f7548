import { answerName } from '../../answers/domain/name-answer.ts'
import type { FullName } from '../../identities/domain/person.ts'
import { nameInFull } from '../../identities/event-facts-of.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { keepsPreviousName, type NameChangeReason, type NameEvidence } from '../person-acts/evidence.ts'
import { endHeldTask, holdPerson, type SeenPerson } from '../person-acts/hold-person.step.ts'
import { actDoneMail } from '../person-acts/tell-act-done.job.ts'
import { afterChange } from './after-change.step.ts'
import type { ChangeOfficialNameOutcome } from './change-details.result.ts'

export type NewName = {
  person: SeenPerson
  firstName: string
  middleName: string
  lastName: string
  hasOneName: boolean
  reason: NameChangeReason
  evidence: NameEvidence
}

/**
 * Changes the name that a person gave, on evidence. A name that a teaching record verifies stays as it is there: only the record's own service
 * changes that, and services go on seeing it.
 */
export async function changeOfficialName(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor,
  { person: seen, reason, evidence, ...typed }: NewName,
): Promise<ChangeOfficialNameOutcome> {
  const now = clock.now()
  const judged = answerName({}, typed)
  if (!judged.ok) return { kind: 'detailsRefused', problems: judged.problems }
  const name = judged.value.name
  if (!name) throw new Error('an accepted answer has a name')
  return inTransaction(async (repositories) => {
    const { events, identities, jobs } = repositories
    const held = await holdPerson(repositories, actor, seen)
    if (held.kind !== 'held') return held
    const { id: identityId } = held.person
    const before = await identities.find(identityId)
    if (!before) throw new Error('the identity is held')
    if (!(await identities.setName(identityId, 'GIVEN', name, now, 'SUPPORT')))
      return { kind: 'sameAsBefore', identityId }
    if (keepsPreviousName(reason)) await identities.setName(identityId, 'PREVIOUS', nameOf(before), now)
    await identities.touch(identityId, now)
    await afterChange(repositories, held.person, { name }, now)
    const facts = { name: { before: nameInFull(before), after: nameInFull(name) } }
    await events.record(
      {
        type: 'OfficialNameChanged',
        ...{ identityId, reason, evidence: [evidence], staffMemberId: actor.memberId },
      },
      now,
      // Who has a gender recognition certificate is not for the timeline.
      ...(reason === 'GENDER_RECOGNITION' ? [] : [facts]),
    )
    await endHeldTask(repositories, actor, held, { outcome: 'CHANGED', outcomeReason: reason }, now)
    await jobs.add(actDoneMail, { identityId, act: 'nameChanged' })
    return { kind: 'changed', identityId, isRecordSeen: before.verifiedName !== null }
  })
}

const nameOf = ({ firstName, middleName, lastName }: FullName) => ({ firstName, middleName, lastName })
