import type { Deps } from '../main/deps.ts'
import type { Actor } from '../staff/actor.ts'
import { blockIdentity, unblockIdentity } from '../staff/block-identity/block-identity.use-case.ts'
import { decideDispute } from '../staff/decide-dispute/decide-dispute.use-case.ts'
import { isStaffCommand } from '../staff/permissions.ts'
import { signOutIdentity } from '../staff/sign-out-identity/sign-out-identity.use-case.ts'
import { runMergeCommand } from './merge-command.ts'
import { refuseOwn } from './operator.ts'
import type { Needed } from './run-for-operator.ts'

export const USAGE = `npm run identity -- sign-out ID
npm run identity -- block ID
npm run identity -- unblock ID
npm run identity -- merge FROM INTO
npm run identity -- propose-merge FROM INTO
npm run identity -- approve-merge MERGE [--record FROM|INTO]
npm run identity -- undo-merge MERGE
npm run identity -- keep-record ID
npm run identity -- remove-record ID

An ID is the identity's own: the sub in its tokens. With --by ADDRESS of the member of staff for whom it is done, once there are any: then a
second member approves what the first one proposed to merge.`

export const neededForIdentity: Needed = ([name]) => {
  const command = `identity ${name}`
  return isStaffCommand(command) ? command : null // the usage is the answer then
}

/** Runs a command of an operator. Answers the lines to print, ids only; throws the message to show. */
export async function runIdentityCommand(deps: Deps, args: string[], actor: Actor | null): Promise<string[]> {
  const merged = await runMergeCommand(deps, args, actor)
  if (merged) return merged
  const [command, id, ...more] = args
  if (!id || more.length > 0) throw new Error(USAGE)
  await refuseOwn(deps, actor, [id])
  const outcome = await change(deps, command, id, actor)
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

function change(deps: Deps, command: string | undefined, id: string, actor: Actor | null) {
  switch (command) {
    case 'sign-out':
      return signOutIdentity(deps, id, actor)
    case 'block':
      return blockIdentity(deps, id, actor)
    case 'unblock':
      return unblockIdentity(deps, id, actor)
    case 'keep-record':
      return decideDispute(deps, id, 'kept', actor)
    case 'remove-record':
      return decideDispute(deps, id, 'removed', actor)
    default:
      throw new Error(USAGE)
  }
}
