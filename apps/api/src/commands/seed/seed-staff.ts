import { isLoopbackOrigin } from '@identity/runtime'
import { type SampleMember, sampleStaff } from '@identity/sample-people'
import { emailKey } from '@identity/values'
import type { Deps, Repositories } from '../../main/deps.ts'

/**
 * Joins the made-up members of staff, with the authenticator apps that the sandbox shows. Only where the system is on this computer: their second
 * factors are known to all. Running it again changes nothing.
 */
export async function seedStaff({ clock, inTransaction }: Deps, origin: string): Promise<void> {
  if (!isLoopbackOrigin(origin)) return
  for (const member of sampleStaff) await inTransaction((held) => join(held, member, clock.now()))
}

async function join(held: Repositories, member: SampleMember, now: Date): Promise<void> {
  const { emailAddress, name, role, authenticatorSecret: secret } = member
  const invitation = { invitedById: null, invitedAt: now, invitationExpiresAt: now }
  const key = emailKey(emailAddress)
  const invited = await held.staffMembers.invite({ emailAddress, emailKey: key, name, role, ...invitation })
  if (!invited) return
  const { id: memberId } = invited
  await held.staffMembers.join(memberId, await identityOf(held, member, now), now)
  await held.staffFactors.addApp({ memberId, name: 'Sandbox', addedAt: now, secret, step: 0 })
}

/** The identity of their address: they may have signed in at a service before they were staff. */
async function identityOf({ identities }: Repositories, member: SampleMember, now: Date): Promise<string> {
  const { emailAddress, name, dateOfBirth } = member
  const known = await identities.findByEmail(emailKey(emailAddress))
  if (known) return known.id
  const details = { preferredName: null, dateOfBirth, nationalInsuranceNumber: null }
  const created = await identities.create({ emailAddress, emailKey: emailKey(emailAddress), details }, now)
  if (!created) throw new Error('the address has an identity already')
  const [firstName = name, lastName = ''] = name.split(' ')
  await identities.setName(created.id, 'GIVEN', { firstName, middleName: null, lastName }, now)
  return created.id
}
