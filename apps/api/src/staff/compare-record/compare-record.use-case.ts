import type { StaffCaller } from '../../kernel/caller.ts'
import { findTaskCandidates } from '../../tasks/find-task-candidates.step.ts'
import type { StaffDeps } from '../deps.ts'
import { factsOfSubject } from '../task-acts/facts-of-subject.step.ts'
import { findShownSubject } from '../task-acts/shown-subject.step.ts'
import type { CompareRecordOutcome, RecordCandidatesOutcome } from './compare-record.result.ts'
import { compareWithRecordOf } from './compare-record.step.ts'

const MOST_CANDIDATES = 10

type About = { taskId?: string | null; identityId?: string | null }

/** A record that a member of staff names, beside a person whom they have open. */
export async function compareRecord(
  { clock, repositories }: Pick<StaffDeps, 'clock' | 'repositories'>,
  caller: StaffCaller,
  { trn, ...about }: About & { trn: string },
): Promise<CompareRecordOutcome> {
  const shown = await findShownSubject(repositories, caller, about, clock.now())
  if (shown.kind !== 'shown') return shown
  const facts = await repositories.teachingRecords.facts(trn)
  return facts ? compareWithRecordOf(repositories, shown, facts) : { kind: 'recordNotKnown', trn }
}

/** The records that come nearest to a person whom a member of staff has open, whether they gave a TRN or not. */
export async function recordCandidates(
  { clock, repositories }: Pick<StaffDeps, 'clock' | 'repositories'>,
  caller: StaffCaller,
  about: About,
): Promise<RecordCandidatesOutcome> {
  const shown = await findShownSubject(repositories, caller, about, clock.now())
  if (shown.kind !== 'shown') return shown
  const person = await factsOfSubject(repositories, shown)
  const { candidates, explanation } = await findTaskCandidates(repositories, person, MOST_CANDIDATES + 1)
  const records = []
  for (const { record } of candidates.slice(0, MOST_CANDIDATES)) {
    const facts = await repositories.teachingRecords.facts(record.trn)
    if (facts) records.push(await compareWithRecordOf(repositories, shown, facts))
  }
  return {
    kind: 'candidates',
    records,
    hasMore: candidates.length > MOST_CANDIDATES,
    // Where a record is linked, the search has no refusal to explain.
    explanation: shown.identity.trn ? [] : explanation,
  }
}
