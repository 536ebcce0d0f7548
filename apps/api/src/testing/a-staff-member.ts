import { randomUUID } from 'node:crypto'
import { emailKey } from '@identity/values'
import type { StaffCaller, StaffRole } from '../kernel/caller.ts'
import { FRESH_FOR_MS } from '../roster/domain/staff-session-life.ts'
import { hashToken } from '../secrets/digester.ts'
import type { World } from './a-world.ts'
import { anIdentity } from './an-identity.ts'

const INVITED_FOR_MS = 48 * 60 * 60 * 1000
let last = 0

/** A member of staff who has joined. */
export async function aStaffMember(world: World, role: StaffRole = 'AGENT', name?: string) {
  last += 1
  const emailAddress = `staff.${last}@education.example`
  const { identities, staffMembers } = world.deps.repositories
  const now = world.clock.now()
  const { id: identityId } = await anIdentity(world, { emailAddress })
  // A name of their own: an identity with another's name and date of birth would be their own, too.
  const ownName = { firstName: 'Staff', middleName: null, lastName: `Number ${last}` }
  await identities.setName(identityId, 'GIVEN', ownName, now)
  const invited = await staffMembers.invite({
    emailAddress,
    emailKey: emailKey(emailAddress),
    name: name ?? `Staff Member ${last}`,
    role,
    invitedById: null,
    invitedAt: now,
    invitationExpiresAt: new Date(now.getTime() + INVITED_FOR_MS),
  })
  if (!invited) throw new Error('the address is a member’s already')
  await staffMembers.join(invited.id, identityId, now)
  return { id: invited.id, identityId, emailAddress, role }
}

/** A member of staff at our support pages: a caller for `world.run`, and the token of their session. */
export async function aStaffCaller(
  world: World,
  role: StaffRole = 'AGENT',
  proof: StaffCaller['proof'] = 'FRESH',
): Promise<StaffCaller & { token: string }> {
  const member = await aStaffMember(world, role)
  const { sessions, staffSessions } = world.deps.repositories
  const now = world.clock.now()
  const token = randomUUID()
  const sessionId = await sessions.start(member.identityId, { amr: ['otp'], acr: 'trn-none' }, now)
  const staffSessionId = await staffSessions.open(
    { memberId: member.id, sessionId, tokenHash: hashToken(token) },
    now,
  )
  const provedAt = proof === 'SHOWN' ? new Date(now.getTime() - FRESH_FOR_MS) : now
  if (proof !== 'NONE') await staffSessions.prove(staffSessionId, provedAt)
  return {
    kind: 'staff',
    memberId: member.id,
    role,
    identityId: member.identityId,
    staffSessionId,
    proof,
    token,
  }
}
