import { parseArgs } from 'node:util'
import { emailKey } from '@identity/values'
import type { Deps } from '../main/deps.ts'
import { LEAVING_REASONS, type LeavingReason } from '../roster/domain/leaving-reason.ts'
import type { ListedMember } from '../roster/roster-list.repository.ts'
import { endStaffMembership } from '../staff/members/end-staff-membership/end-staff-membership.use-case.ts'
import { inviteFirstOwner } from '../staff/members/invite-first-owner.use-case.ts'
import { resetSecondFactor } from '../staff/members/reset-second-factor/reset-second-factor.use-case.ts'
import { isStaffCommand } from '../staff/permissions.ts'
import type { Needed } from './run-for-operator.ts'

export const USAGE = `npm run staff -- invite --first ADDRESS --name NAME   the first service owner: a link is mailed to them
npm run staff -- list                               the members, and those who are invited
npm run staff -- end ADDRESS [--reason LEFT|MOVED_TEAM|MISUSE] [--last]
                                                    a leaver; --last: also when they are the only service owner
npm run staff -- reset ADDRESS                      for a member who has lost their second factor: they set up another

Service owners do all but the first on the support pages.
With --by ADDRESS of the member of staff who asked for it, once there are any.`

const MOST = 1000

const options = {
  first: { type: 'string' },
  name: { type: 'string' },
  reason: { type: 'string', default: 'LEFT' },
  last: { type: 'boolean', default: false },
} as const

export const neededForStaff: Needed = ([name]) => {
  const command = `staff ${name}`
  return isStaffCommand(command) ? command : null // `list` only reads
}

/**
 * Runs a command of an operator about members of staff. The use cases take it for an operator’s own, who may do what no member may, such as end the
 * membership of the only owner; the events say which member asked for it. Answers the lines to print, nothing secret; throws the message
 * to show.
 */
export async function runStaffCommand(deps: Deps, args: string[]): Promise<string[]> {
  const { values, positionals } = readArgs(args)
  const [command, address, ...more] = positionals
  if (more.length > 0) throw new Error(USAGE)
  if (command === 'list' && !address) return list(deps)
  if (command === 'invite' && !address && values.first && values.name)
    return inviteFirst(deps, { emailAddress: values.first, name: values.name })
  if (command === 'end' && address) return end(deps, address, values)
  if (command === 'reset' && address) return reset(deps, address)
  throw new Error(USAGE)
}

function readArgs(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options })
  } catch {
    throw new Error(USAGE)
  }
}

async function inviteFirst(deps: Deps, typed: { emailAddress: string; name: string }): Promise<string[]> {
  const outcome = await inviteFirstOwner(deps, typed)
  if (outcome.kind === 'invited')
    return [`${typed.emailAddress} is invited: the link in the mail works for 48 hours`]
  if (outcome.kind === 'hasOwner') throw new Error('there is a service owner: they invite the others')
  const refused = {
    EMAIL_ADDRESS: 'this is no address that a mail could reach',
    NAME: 'a name is missing, or too long',
    MEMBER_ALREADY: 'the address is a member’s already',
    OWNER: 'there is a service owner already',
  }
  throw new Error(refused[outcome.reason])
}

async function list({ repositories, clock }: Deps): Promise<string[]> {
  const now = clock.now()
  const members = await repositories.rosterLists.page({ role: null, state: null }, null, now, MOST)
  return members.map((member) => `${member.emailAddress}: ${facts(member, now).join('; ')}`)
}

function facts({ name, role, joinedAt, invitationExpiresAt, factors, isLocked }: ListedMember, now: Date) {
  const day = (instant: Date) => instant.toISOString().slice(0, 10)
  const invited = invitationExpiresAt > now ? 'invited' : 'invited, and the link has expired'
  return [
    name,
    role.toLowerCase(),
    joinedAt ? `joined on ${day(joinedAt)}` : invited,
    ...(joinedAt ? [`${factors} second factors`] : []),
    ...(isLocked ? ['locked'] : []),
  ]
}

async function end(
  deps: Deps,
  address: string,
  { reason, last }: { reason: string; last: boolean },
): Promise<string[]> {
  if (!isReason(reason)) throw new Error(USAGE)
  const memberId = await memberAt(deps, address)
  const ended = await endStaffMembership(deps, null, { memberId, reason, isLastOwnerToo: last })
  if (ended.kind === 'ended') return [`${address} has left; ${ended.tasksLeft} open tasks were theirs`]
  throw new Error(`${address} is the only service owner: --last ends their membership all the same`)
}

async function reset(deps: Deps, address: string): Promise<string[]> {
  const outcome = await resetSecondFactor(deps, null, await memberAt(deps, address))
  if (outcome.kind === 'refused') throw new Error(`${address} has not joined yet`)
  return [`${address} has no second factor any more: a link to set up another is mailed to them`]
}

const isReason = (text: string): text is LeavingReason => LEAVING_REASONS.some((reason) => reason === text)

async function memberAt({ repositories }: Deps, address: string): Promise<string> {
  const member = await repositories.staffMembers.findByEmail(emailKey(address))
  if (!member) throw new Error(`${address} is no member of staff`)
  return member.id
}
