import { judgeRecord } from '../../../links/claim/judge-record.step.ts'
import { judgeUnmatched } from '../../../links/domain/unmatched.ts'
import type { Repositories } from '../../../main/deps.ts'
import type { SupportTaskReason } from '../../../tasks/domain/task-reason.ts'
import { openSupportTask } from '../../../tasks/open-support-task.step.ts'
import { arrive } from './arrive.ts'
import { search } from './claim.ts'
import type { Opening } from './opening.ts'
import { withoutTrn } from './told.ts'

/** The answers of a person lead to no record, or to one that they do not get yet. */
export async function openSearch(repositories: Repositories, { person, reason, visit }: Opening) {
  const arrived = await arrive(repositories, person, visit)
  const { identityId, at } = arrived
  const answers = reason === 'CONTRADICTION' ? withoutTrn(arrived.answers) : arrived.answers
  const { match, attempts } = await search(repositories, { ...arrived, answers })
  const areStale = reason === 'RECORDS_UNAVAILABLE'
  const found = areStale ? null : match
  const decision = await judgeRecord(repositories, found, identityId)
  const comesTo: SupportTaskReason | null =
    decision.kind === 'withheld'
      ? 'TRN_WITHHELD'
      : decision.kind === 'noRecord'
        ? reasonOf(judgeUnmatched({ answers, match: found }, areStale))
        : null
  if (comesTo !== reason) throw new Error(`${person.id}: ${comesTo ?? decision.kind}, not ${reason}`)
  await repositories.identities.setLookupStatus(identityId, 'PENDING', at)
  const { journeyId, clientId } = visit
  await openSupportTask(repositories, { identityId, journeyId, clientId, reason, answers, attempts }, at)
  return identityId
}

const reasonOf = (unmatched: ReturnType<typeof judgeUnmatched>) =>
  unmatched.lookupStatus === 'PENDING' ? unmatched.reason : null

/** A record is on the list of those that no identity gets before a lead has looked. */
export async function openWithheld(repositories: Repositories, opening: Opening) {
  const trns = opening.person.records.map(({ trn }) => trn)
  await repositories.withheldTrns.add(trns, opening.before)
  return openSearch(repositories, opening)
}
