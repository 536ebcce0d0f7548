import { emailKey } from '@identity/values'
import type { Deps } from '../main/deps.ts'
import type { Actor } from '../staff/actor.ts'
import { isOwnIdentity } from '../staff/own-identity/is-own-identity.step.ts'
import { mayRun, type StaffCommand } from '../staff/permissions.ts'

/** Takes `--by ADDRESS` out of the arguments, wherever it stands. */
export function readBy(args: readonly string[]): { by: string | null; rest: string[] } {
  const place = args.findIndex((each) => each === '--by' || each.startsWith('--by='))
  if (place === -1) return { by: null, rest: [...args] }
  const isApart = args[place] === '--by'
  const by = isApart ? args[place + 1] : args[place]?.slice('--by='.length)
  if (!by) throw new Error('--by takes the address of a member of staff')
  return { by, rest: args.toSpliced(place, isApart ? 2 : 1) }
}

/**
 * The member of staff for whom a command is run. Null: an operator, before any member has joined. It proves nothing, because an operator holds
 * the database; it says whose decision it was, and holds the command to what their role may do.
 */
export async function operatorFor(
  { repositories }: Pick<Deps, 'repositories'>,
  by: string | null,
  command: StaffCommand,
): Promise<Actor | null> {
  const { staffMembers } = repositories
  if (by === null) {
    if ((await staffMembers.listJoined()).length === 0) return null
    throw new Error('say for whom it is done: --by ADDRESS, of a member of staff')
  }
  const member = await staffMembers.findByEmail(emailKey(by))
  if (!member?.identityId) throw new Error('--by is no member of staff who has joined')
  if (!mayRun(command, member.role))
    throw new Error(`${command} is not for the role of --by, ${member.role.toLowerCase()}`)
  return { memberId: member.id, identityId: member.identityId }
}

/** Refuses an identity that is the member's own, as the support pages do. */
export async function refuseOwn(
  { repositories }: Pick<Deps, 'repositories'>,
  actor: Actor | null,
  identityIds: readonly string[],
): Promise<void> {
  for (const id of actor ? identityIds : []) {
    if (actor && (await isOwnIdentity(repositories, actor, id)))
      throw new Error(`${id} is the identity of --by, or looks like it: a colleague has to do it`)
  }
}
