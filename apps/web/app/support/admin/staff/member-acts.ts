import {
  ChangeStaffRoleDocument,
  EndStaffMembershipDocument,
  type GraphqlClient,
  LeavingReason,
  RenewStaffInvitationDocument,
  ResetSecondFactorDocument,
  type StaffMemberQuery,
  StaffRole,
  WithdrawStaffInvitationDocument,
} from '@identity/graphql-client'
import type { StaffMember } from '../../../shell/surroundings/staff-member.ts'

export type ShownMember = NonNullable<StaffMemberQuery['staffMember']>

export const MEMBER_ACTS = ['role', 'renew', 'withdraw', 'reset', 'end'] as const
export type MemberAct = (typeof MEMBER_ACTS)[number]

export const actNamed = (text: string | undefined) => MEMBER_ACTS.find((act) => act === text)

export type Choice = StaffRole | LeavingReason

/** What an act asks for, and the choices. The others ask for nothing. */
const CHOICES: Partial<Record<MemberAct, readonly Choice[]>> = {
  role: Object.values(StaffRole),
  end: Object.values(LeavingReason),
}

/** The choices about this member: another role than they have. */
export const choicesFor = (act: MemberAct, { role }: Pick<ShownMember, 'role'>) =>
  CHOICES[act]?.filter((choice) => choice !== role)

/** What a member of staff is offered about another. Nothing about themselves: a colleague does that. The API decides all the same. */
export function actsOn(
  { id, role, state, factors }: Pick<ShownMember, 'id' | 'role' | 'state' | 'factors'>,
  viewer: Pick<StaffMember, 'id' | 'role'>,
): MemberAct[] {
  const isJoined = state === 'ACTIVE' || state === 'LOCKED'
  if (id === viewer.id || state === 'LEFT') return []
  if (viewer.role === 'LEAD') return isJoined && role === 'AGENT' ? ['reset'] : []
  if (viewer.role !== 'OWNER') return []
  if (!isJoined) return ['renew', 'withdraw']
  return factors > 0 ? ['role', 'reset', 'end'] : ['role', 'renew', 'end']
}

/** Does the act. The API checks the choice, which was looked over. */
export async function doMemberAct(api: GraphqlClient, act: MemberAct, memberId: string, choice: string) {
  switch (act) {
    case 'role':
      return (await api.request(ChangeStaffRoleDocument, { input: { memberId, role: choice as StaffRole } }))
        .outcome
    case 'end':
      return (
        await api.request(EndStaffMembershipDocument, {
          input: { memberId, reason: choice as LeavingReason },
        })
      ).outcome
    case 'renew':
      return (await api.request(RenewStaffInvitationDocument, { memberId })).outcome
    case 'withdraw':
      return (await api.request(WithdrawStaffInvitationDocument, { memberId })).outcome
    case 'reset':
      return (await api.request(ResetSecondFactorDocument, { memberId })).outcome
  }
}
