import { parseArgs } from 'node:util'
import type { UndoRefusal } from '../identities/domain/undo-merge.ts'
import type { Deps } from '../main/deps.ts'
import type { Actor } from '../staff/actor.ts'
import { approveMerge } from '../staff/approve-merge/approve-merge.use-case.ts'
import { KEEPS_ITS_OWN } from '../staff/merge-identities/merge-at-once.step.ts'
import { type MergeNotDone, mergeIdentities } from '../staff/merge-identities/merge-identities.use-case.ts'
import { proposeMerge } from '../staff/propose-merge/propose-merge.use-case.ts'
import { undoMerge } from '../staff/undo-merge/undo-merge.use-case.ts'

const problems: Record<MergeNotDone['reason'], string> = {
  SAME: 'these are one identity',
  FROM_UNKNOWN: 'there is no identity FROM',
  INTO_UNKNOWN: 'there is no identity INTO',
  FROM_MERGED: 'FROM has been merged already',
  INTO_MERGED: 'INTO has been merged into another one itself: name that one',
  TWO_TRNS: 'both hold a TRN: find out which one is the person’s first. A task asks an agent to',
  FROM_BLOCKED: 'FROM is blocked and INTO is not: block INTO as well, or unblock FROM',
  STAFF_IDENTITY: 'a member of staff signs in by one of them',
  CHOICE_MISSING: 'they differ in what has to be chosen at the support pages',
  CHANGED: 'one of them changed since the merge was proposed: propose it again',
  PROPOSED_ALREADY: 'a merge of the two is proposed already',
  SECOND_PERSON_NEEDED: 'there are members of staff: propose-merge, and a second one approves it',
}

const undoProblems: Record<UndoRefusal, string> = {
  NOT_MERGED: 'it was never done, or was undone',
  TOO_LATE: 'the 30 days are over',
  MERGED_AGAIN: 'one of the two took part in another merge since: undo that one first',
  RECORD_MOVED: 'the record of the survivor is another one by now',
  RECORD_TAKEN: 'another identity has a record that would come back',
  ADDRESS_TAKEN: 'another identity signs in by an address that would come back',
  CHANGED: 'the survivor changed meanwhile',
}

/** Runs a command about merges. Null: it is none, or not one as it should be. Answers the lines to print, ids only. */
export async function runMergeCommand(
  deps: Deps,
  args: string[],
  actor: Actor | null,
): Promise<string[] | null> {
  const [command, ...rest] = args
  if (!command?.includes('merge')) return null
  const { positionals: ids, values } = parseArgs({
    args: rest,
    options: { record: { type: 'string' } },
    allowPositionals: true,
  })
  const [id, into] = ids
  const isPair = command === 'merge' || command === 'propose-merge'
  if (!id || ids.length !== (isPair ? 2 : 1)) return null
  if (command === 'merge' && into) return merge(deps, id, into)
  if (command === 'propose-merge' && into) return propose(deps, { from: id, into }, requireMember(actor))
  if (command === 'approve-merge') return approve(deps, id, sideOf(values.record), requireMember(actor))
  return command === 'undo-merge' ? undo(deps, id, actor) : null
}

async function merge(deps: Deps, from: string, into: string): Promise<string[]> {
  const outcome = await mergeIdentities(deps, { from, into })
  if (outcome.kind === 'refused') throw new Error(`not merged: ${problems[outcome.reason]}`)
  const { mergeId, mergedIdentityId, identityId } = outcome
  return [
    `${mergedIdentityId} is merged into ${identityId}`,
    `to undo it within 30 days: undo-merge ${mergeId}`,
  ]
}

async function propose(deps: Deps, ids: { from: string; into: string }, by: Actor): Promise<string[]> {
  const outcome = await proposeMerge(deps, by, {
    ...{ ...ids, choices: KEEPS_ITS_OWN, reason: 'OTHER', note: null, task: null, seen: null },
  })
  switch (outcome.kind) {
    case 'proposed':
      return [`merge ${outcome.mergeId} is proposed, and waits for a second member of staff`]
    case 'notPossible':
      throw new Error(`not proposed: ${problems[outcome.reason]}`)
    case 'twoRecords':
      throw new Error(`not proposed: ${problems.TWO_TRNS}`)
    case 'proposedAlready':
      throw new Error(`not proposed: ${problems.PROPOSED_ALREADY}: ${outcome.mergeId}`)
    default:
      throw new Error('not proposed: one of the two is your own identity')
  }
}

async function approve(deps: Deps, id: string, record: 'FROM' | 'INTO' | null, by: Actor): Promise<string[]> {
  const outcome = await approveMerge(deps, by, { id, record })
  switch (outcome.kind) {
    case 'approved':
      return [
        `merge ${id} is done: ${outcome.identityId} stays`,
        `to undo it within 30 days: undo-merge ${id}`,
      ]
    case 'notPossible':
      throw new Error(`not merged: ${problems[outcome.reason]}`)
    case 'twoRecords':
      throw new Error(`not merged: ${problems.TWO_TRNS}, or say --record FROM or --record INTO`)
    case 'mergeNotFound':
      throw new Error(`there is no merge ${id}`)
    case 'decidedAlready':
      throw new Error(`merge ${id} was decided on already: ${outcome.status}`)
    case 'ownProposal':
      throw new Error('not merged: a second member of staff has to approve it')
    case 'ownIdentity':
      throw new Error('not merged: one of the two is your own identity')
  }
}

async function undo(deps: Deps, id: string, by: Actor | null): Promise<string[]> {
  const outcome = await undoMerge(deps, by, { id, reason: 'OTHER', seen: null })
  switch (outcome.kind) {
    case 'undone':
      return [
        `merge ${id} is undone`,
        ...outcome.keptFacts.map((fact) => `changed since, and stays with the survivor: ${fact}`),
      ]
    case 'refused':
      throw new Error(`not undone: ${undoProblems[outcome.reason]}`)
    case 'mergeNotFound':
      throw new Error(`there is no merge ${id}`)
    case 'ownIdentity':
      throw new Error('not undone: one of the two is your own identity')
  }
}

/** A merge by two people needs both of them. Before any member of staff has joined, `merge` does it at once. */
function requireMember(actor: Actor | null): Actor {
  if (!actor) throw new Error('say for whom it is done: --by ADDRESS, of a member of staff')
  return actor
}

function sideOf(text: string | undefined): 'FROM' | 'INTO' | null {
  if (text === undefined || text === 'FROM' || text === 'INTO') return text ?? null
  throw new Error('--record is FROM or INTO')
}
