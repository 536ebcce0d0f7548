import { arithmeticInWords, scoreRecords } from '@identity/matching'
import { redactEmail } from '@identity/values'
import { personFacts } from '../../answers/domain/person-facts.ts'
import type { Identity } from '../../identities/identity.repository.ts'
import { fitOfRecord } from '../../links/assign/fit-of-record.step.ts'
import type { HeldRecord } from '../../records/domain/replica-change.ts'
import type { Repositories } from '../repositories.ts'
import { type Agreement, compareFacts } from '../show-person/compare-facts.ts'
import { toldBySubject } from '../task-acts/facts-of-subject.step.ts'
import type { SeenTask } from '../task-acts/subject.step.ts'
import type { ComparedRecordObject } from './compared-record.object.ts'

type Used = Pick<
  Repositories,
  | 'identities'
  | 'nameCounts'
  | 'people'
  | 'ruledOutRecords'
  | 'seenComparisons'
  | 'teachingRecords'
  | 'withheldTrns'
>

/** A record beside a person, with all that a member of staff should know before they link it. */
export async function compareWithRecordOf(
  repositories: Used,
  { identity, task }: { identity: Identity; task: SeenTask | null },
  facts: HeldRecord,
): Promise<ComparedRecordObject> {
  const { identities, nameCounts, ruledOutRecords, seenComparisons, teachingRecords, withheldTrns } =
    repositories
  const { trn } = facts
  const record = await teachingRecords.find(trn)
  if (!record) throw new Error('a record that was found is there')
  const told = await toldBySubject(repositories, { identity, task })
  const person = personFacts(told)
  const { byFacts } = await fitOfRecord(repositories, person, facts)
  const [scored] = scoreRecords(person, [{ ...facts, active: true }], await nameCounts.rarity())
  const owner = await identities.findOwner(trn)
  const { answers } = told
  const previous = answers.nameChange?.previous
  const given = {
    name: answers.name ?? identity,
    previousName: previous
      ? { firstName: previous.firstName ?? '', middleName: null, lastName: previous.lastName ?? '' }
      : null,
    dateOfBirth: answers.dateOfBirth ?? identity.dateOfBirth,
    emailAddress: identity.emailAddress,
    nationalInsuranceNumber: answers.nationalInsuranceNumber ?? null,
  }
  return {
    kind: 'compared',
    trn,
    name: record,
    previousNames: record.previousNames,
    redactedEmailAddress: record.emailAddress && redactEmail(record.emailAddress),
    qtsAwardedOn: record.qtsAwardedOn,
    isActive: record.isActive,
    mergedIntoTrn: record.mergedIntoTrn,
    isProhibited: record.isProhibited,
    isWithheld: await withheldTrns.has(trn),
    isRuledOut: await ruledOutRecords.has(identity.id, trn),
    isTheirs: owner?.id === identity.id,
    heldById: owner && owner.id !== identity.id ? owner.id : null,
    comparison: compareFacts(given, facts),
    trnAgreement: trnAgreement(answers.trn?.trn ?? null, trn),
    isStrong: byFacts !== null,
    score: scored ? arithmeticInWords(scored.arithmetic) : [],
    mark: await seenComparisons.markOf(identity.id, trn),
  }
}

function trnAgreement(said: string | null, trn: string): Agreement {
  if (!said) return 'NOT_GIVEN'
  return said === trn ? 'AGREES' : 'DIFFERS'
}
