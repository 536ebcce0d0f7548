import { emailKey } from '@identity/values'
import {
  type Judging as JudgingRecord,
  judgeRecord,
  type RecordDecision,
} from '../../../links/claim/judge-record.step.ts'
import { isMatchedByPublicFacts } from '../../../links/domain/match-level-of.ts'
import { judgeUnmatched, type Unmatched, WITHHELD } from '../../../links/domain/unmatched.ts'
import { holdInOrder } from '../../../links/lock-order.ts'
import type { Repositories } from '../../../links/repositories.ts'
import { looksForRecord } from '../../../services/domain/service-policy.ts'
import { openSupportTask } from '../../../tasks/open-support-task.step.ts'
import { isIn, type JourneyState } from '../../journey/domain/journey-state.ts'
import { identityIdOf } from '../../journey/domain/phase.ts'
import { overtaken, toldOfNoMatch } from '../../journey/domain/transitions/ask-questions.ts'
import { ownerMet } from '../../journey/domain/transitions/meet-owner.ts'
import { isJourneyIn, type Journey } from '../../journey/journey.repository.ts'
import { findOlderIdentity } from '../find-older-identity.step.ts'
import { type Settling, settleAnswers } from '../settle-answers.step.ts'
import { taskOf } from '../task-of.ts'

type Judging = Settling & JudgingRecord & Pick<Repositories, 'nameCounts'>

/** A journey whose answers can be confirmed: of a new person, or of a known one who added to their answers. */
export type Answered = Journey<'questions'> | Journey<'moreFacts'>
export const isAnswered = (journey: Journey): journey is Answered =>
  isJourneyIn(journey, ['questions', 'moreFacts'])

/** Decides where confirmed answers lead: to an identity, to the holder of the record, or to the page that says that no record was found. */
export async function judgeAnswers(
  repositories: Judging,
  journey: Answered,
  now: Date,
): Promise<JourneyState> {
  if (!looksForRecord(journey.service)) {
    return settleAnswers(repositories, journey, null, now, { lookupStatus: 'NONE' })
  }
  const { phase, search } = journey.state
  const known = phase.kind === 'moreFacts' ? await repositories.identities.find(phase.identityId) : null
  if (known?.trn) return settleLinked(repositories, journey, { id: known.id, trn: known.trn }, now)
  const decision = await judgeRecord(repositories, search.match, known?.id)
  if (isMatchedByPublicFacts(search.match) && !isTheirs(journey, decision)) {
    return goAsUnmatched(repositories, journey, decision, now)
  }
  switch (decision.kind) {
    case 'claim': {
      const { displaced } = decision
      // Their own, by another browser: it keeps the record, and they can prove more there.
      if (displaced && isOwn(journey, displaced)) return overtaken(journey.state, displaced.id)
      return settleAnswers(repositories, journey, decision, now)
    }
    case 'withheld':
      return settleAnswers(repositories, journey, null, now, WITHHELD)
    case 'alreadyClaimed':
      return meetOwner(repositories, journey, decision.owner, now)
    case 'noRecord':
      return goWithoutRecord(repositories, journey, now)
  }
}

/** A holder added to their answers, to prove that the record is theirs. If the answers match another record, an agent decides between the two. */
async function settleLinked(
  repositories: Settling,
  journey: Answered,
  { id, trn }: { id: string; trn: string },
  now: Date,
): Promise<JourneyState> {
  const { match } = journey.state.search
  await holdInOrder(repositories, () => repositories.teachingRecords.lock(trn), id)
  if (match?.outcome === 'matched' && match.trn !== trn) {
    await openSupportTask(repositories, taskOf(journey, id, 'POSSIBLE_DUPLICATE'), now)
  }
  return settleAnswers(repositories, journey, null, now)
}

/** The same person made this identity in another browser, under the same address. */
function isOwn(journey: Answered, owner: { emailAddress: string }): boolean {
  return emailKey(owner.emailAddress) === emailKey(journey.state.phase.emailAddress)
}

/** Another identity holds the record, most likely the same person's under an older address. A passcode to that address decides. */
async function meetOwner(
  repositories: Settling,
  journey: Answered,
  owner: { id: string; emailAddress: string },
  now: Date,
): Promise<JourneyState> {
  if (isOwn(journey, owner)) return overtaken(journey.state, owner.id)
  if (isJourneyIn(journey, ['questions'])) return ownerMet(journey.state, 'RECORD', owner)
  // These seem to be two identities of one person. An agent has to merge them.
  const { identityId } = journey.state.phase
  await openSupportTask(repositories, taskOf(journey, identityId, 'POSSIBLE_DUPLICATE'), now)
  return settleAnswers(repositories, journey, null, now)
}

/** A record that is free for the claimant, or that the same person took in another browser. */
function isTheirs(journey: Answered, decision: RecordDecision): boolean {
  return decision.kind === 'alreadyClaimed' ? isOwn(journey, decision.owner) : decision.kind === 'claim'
}

/**
 * A record that is not free does not exist for a claimant whose facts are all public: a word of it would confirm a guess, and leave no claim and no
 * mail. An agent sees what it was.
 */
async function goAsUnmatched(
  repositories: Judging,
  journey: Answered,
  decision: RecordDecision,
  now: Date,
): Promise<JourneyState> {
  const { search } = journey.state
  const unmatched = { ...journey.state, search: { ...search, match: { outcome: 'none' as const } } }
  const known = decision.kind === 'withheld' ? WITHHELD : undefined
  const state = await goWithoutRecord(repositories, { ...journey, state: unmatched } as Answered, now, known)
  // Told of no match; the next confirmation judges the record again.
  if (isIn(state, ['questions', 'moreFacts'])) return { ...state, search }
  const identityId = identityIdOf(state.phase)
  if (decision.kind === 'alreadyClaimed' && identityId) {
    await openSupportTask(repositories, taskOf(journey, identityId, 'POSSIBLE_DUPLICATE'), now)
  }
  return state
}

async function goWithoutRecord(
  repositories: Judging,
  journey: Answered,
  now: Date,
  known?: Unmatched,
): Promise<JourneyState> {
  const { phase, search } = journey.state
  const unmatched = judgeUnmatched(search, await repositories.replica.isStale(now))
  // A slip in an answer is the likeliest cause, so the person may correct it before an agent looks. Not when our copy may be out of date.
  const isWorthAsking = unmatched.lookupStatus === 'PENDING' && unmatched.reason !== 'RECORDS_UNAVAILABLE'
  if (isWorthAsking && !phase.isToldOfNoMatch) return toldOfNoMatch(journey.state)
  if (isJourneyIn(journey, ['questions'])) {
    const older = await findOlderIdentity(repositories, journey.state)
    if (older) return ownerMet(journey.state, 'IDENTITY', older)
  }
  return settleAnswers(repositories, journey, null, now, known ?? unmatched)
}
