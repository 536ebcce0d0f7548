import { randomUUID } from 'node:crypto'
import { SUPPORT_CLIENT_ID } from '../clients/domain/own-clients.ts'
import type { StaffCaller } from '../kernel/caller.ts'
import type { World } from './a-world.ts'
import { anIdentity } from './an-identity.ts'
import { useSessions } from './use-sessions.ts'

export type Outcome = {
  __typename: string
  memberId?: string
  reason?: string
  role?: string
  tasksLeft?: number
  token?: string
}

const REFUSED = '... on StaffChangeRefused { reason }'

/** Members of staff as owners and newcomers see them. */
export function useStaffMembers(world: { get(): World }) {
  const { join } = useSessions(world)
  const run = async (caller: StaffCaller | 'web', source: string, variables = {}) => {
    const { outcome } = await world.get().run<{ outcome: Outcome }>(caller, source, variables)
    return outcome
  }
  const aboutMember = (field: string) => (caller: StaffCaller, memberId: string) =>
    run(
      caller,
      `mutation ($memberId: ID!) { outcome: ${field}(memberId: $memberId) { __typename ${REFUSED} } }`,
      { memberId },
    )

  return {
    invite: (caller: StaffCaller, emailAddress: string, more: { name?: string; role?: string } = {}) =>
      run(
        caller,
        `mutation ($input: InviteStaffMemberInput!) { outcome: inviteStaffMember(input: $input) { __typename
          ... on StaffMemberInvited { memberId } ... on StaffInvitationRefused { reason } } }`,
        { input: { emailAddress, name: 'Ama Mensah', role: 'AGENT', ...more } },
      ),
    renew: aboutMember('renewStaffInvitation'),
    withdraw: aboutMember('withdrawStaffInvitation'),
    reset: aboutMember('resetSecondFactor'),
    changeRole: (caller: StaffCaller, memberId: string, role: string) =>
      run(
        caller,
        `mutation ($input: ChangeStaffRoleInput!) { outcome: changeStaffRole(input: $input) { __typename
          ... on StaffRoleChanged { role } ${REFUSED} } }`,
        { input: { memberId, role } },
      ),
    end: (caller: StaffCaller, memberId: string, reason = 'LEFT') =>
      run(
        caller,
        `mutation ($input: EndStaffMembershipInput!) { outcome: endStaffMembership(input: $input) { __typename
          ... on StaffMembershipEnded { tasksLeft } ${REFUSED} } }`,
        { input: { memberId, reason } },
      ),
    accept: (token: string, sid: string) =>
      run(
        'web',
        `mutation ($input: AcceptStaffInvitationInput!) { outcome: acceptStaffInvitation(input: $input) { __typename
          ... on StaffSessionOpened { token } ... on StaffInvitationNotAccepted { reason } } }`,
        { input: { token, sid } },
      ),
    show: async (token: string) => {
      const { staffInvitation } = await world
        .get()
        .run<{ staffInvitation: { name: string; emailAddress: string; role: string } | null }>(
          'web',
          'query ($token: String!) { staffInvitation(token: $token) { name emailAddress role } }',
          { token },
        )
      return staffInvitation
    },

    /** The token in the newest invitation that is on its way. */
    async tokenSent(): Promise<string> {
      const mails = await world.get().deliverMails()
      const invitation = mails.filter(({ template }) => template === 'staffInvitation').at(-1)
      return new URL(invitation?.personalisation.invitation_link ?? '').searchParams.get('token') ?? ''
    },

    /** An identity that has just proved its address at our support pages. Answers what they call the session. */
    async signIn(emailAddress: string): Promise<string> {
      const { deps, clock } = world.get()
      const { id } =
        (await deps.repositories.identities.findByEmail(emailAddress)) ??
        (await anIdentity(world.get(), { emailAddress }))
      const how = { amr: ['otp'], acr: 'trn-none' }
      const sid = randomUUID()
      await join(await deps.repositories.sessions.start(id, how, clock.now()), { [SUPPORT_CLIENT_ID]: sid })
      return sid
    },
  }
}
