import type { MergeRefusal } from '../identities/domain/judge-merge.ts'
import type { Deps } from '../main/deps.ts'
import type { Actor } from '../staff/actor.ts'
import { blockIdentity, unblockIdentity } from '../staff/block-identity/block-identity.use-case.ts'
import { decideDispute } from '../staff/decide-dispute/decide-dispute.use-case.ts'
import { mergeIdentities } from '../staff/merge-identities/merge-identities.use-case.ts'
import { signOutIdentity } from '../staff/sign-out-identity/sign-out-identity.use-case.ts'
import { refuseOwn } from './operator.ts'

export const USAGE = `npm run identity -- sign-out ID
npm run identity -- block ID
npm run identity -- unblock ID
npm run identity -- merge FROM INTO
npm run identity -- keep-record ID
npm run identity -- remove-record ID

An ID is the identity's own: the sub in its tokens. With --by ADDRESS of the member of staff for whom it is done, once there are any.`

const refused: Record<MergeRefusal, string> = {
  SAME: 'these are one identity',
  FROM_UNKNOWN: 'there is no identity FROM',
  INTO_UNKNOWN: 'there is no identity INTO',
  FROM_MERGED: 'FROM has been merged already',
  INTO_MERGED: 'INTO has been merged into another one itself: name that one',
  TWO_TRNS: 'both hold a TRN: find out which one is the person’s first',
  FROM_BLOCKED: 'FROM is blocked and INTO is not: block INTO as well, or unblock FROM',
}

/** Runs a command of an operator. Answers the lines to print, ids only; throws the message to show. */
export async function runIdentityCommand(
  deps: Deps,
  args: string[],
  actor: Actor | null = null,
): Promise<string[]> {
  const [command, id, into, ...more] = args
  const isMerge = command === 'merge'
  if (!id || more.length > 0 || isMerge !== (into !== undefined)) throw new Error(USAGE)
  await refuseOwn(deps, actor, into ? [id, into] : [id])
  if (isMerge && into) return merge(deps, id, into)
  const outcome = await change(deps, command, id)
  if (outcome.kind === 'notFound') throw new Error(`there is no identity ${id}`)
  if (outcome.kind === 'nothingDisputed')
    throw new Error(`${outcome.identityId} has no record about which a dispute is open`)
  if (outcome.kind === 'closed')
    throw new Error(`${outcome.identityId} is closed: a lead or the service owner re-opens it`)
  const done = {
    signedOut: 'signed out everywhere',
    blocked: 'blocked',
    unblocked: 'no longer blocked',
    kept: 'seen with the record again',
    removed: 'without the record, and signed out everywhere',
  }
  return [`${outcome.identityId} is ${done[outcome.kind]}`]
}

function change(deps: Deps, command: string | undefined, id: string) {
  switch (command) {
    case 'sign-out':
      return signOutIdentity(deps, id)
    case 'block':
      return blockIdentity(deps, id)
    case 'unblock':
      return unblockIdentity(deps, id)
    case 'keep-record':
      return decideDispute(deps, id, 'kept')
    case 'remove-record':
      return decideDispute(deps, id, 'removed')
    default:
      throw new Error(USAGE)
  }
}

async function merge(deps: Deps, from: string, into: string): Promise<string[]> {
  const outcome = await mergeIdentities(deps, { from, into })
  if (outcome.kind === 'refused') throw new Error(`not merged: ${refused[outcome.reason]}`)
  return [`${outcome.mergedIdentityId} is merged into ${outcome.identityId}`]
}
