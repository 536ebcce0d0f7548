import type { Visit } from '../../../../testing/page-states.ts'
import { staffPage } from '../../../../testing/support-pages.ts'
import { invited, MEMBER_ID, membersOf } from './staff-members.builder.ts'

const LIST = '/support/admin/staff'
const answers = membersOf({}, invited, { ...invited, state: 'INVITATION_OVER' }, { state: 'LOCKED' })
const filled = { name: 'Chidi Eze', emailAddress: 'chidi.eze@education.example', role: 'LEAD' }

const page = (name: string, path: string, options: Parameters<typeof staffPage>[2] = {}) =>
  staffPage(name, `${LIST}${path}`, { role: 'OWNER', answers, ...options })
const act = (name: string, options: Parameters<typeof staffPage>[2] = {}) =>
  page(`${name} of a member${options.form ? ', posted' : ''}`, `/${MEMBER_ID}/${name}`, options)

export const visits: Visit[] = [
  page('members of staff', ''),
  page('members of staff filtered', '?role=LEAD&state=LEFT', { role: 'LEAD' }),
  page('invitation of a member', '/invite'),
  page('invitation not filled in', '/invite', { form: {} }),
  page('invitation to check', '/invite', { form: filled }),
  page('invitation refused', '/invite', {
    form: { ...filled, step: 'do' },
    outcomes: { InviteStaffMember: { __typename: 'StaffInvitationRefused', reason: 'MEMBER_ALREADY' } },
  }),
  page('a member', `/${MEMBER_ID}`),
  page('a member who is to become an owner', `/${MEMBER_ID}`, { answers: membersOf({ proposedById: 'x' }) }),
  page('an invited member', `/${MEMBER_ID}`, { answers: membersOf(invited) }),
  page('a member who has left', `/${MEMBER_ID}`, {
    answers: membersOf({ state: 'LEFT', leftAt: '2026-11-20T09:00:00.000Z', factors: 0 }),
  }),
  act('role'),
  act('role', { form: { choice: 'OWNER' } }),
  act('end'),
  act('end', { form: { choice: 'MISUSE' } }),
  act('reset'),
  act('renew', { answers: membersOf(invited) }),
  act('withdraw', { answers: membersOf(invited) }),
  page('a change of a member, not filled in', `/${MEMBER_ID}/role`, { form: {} }),
  page('a change of a member, refused', `/${MEMBER_ID}/end`, {
    form: { choice: 'LEFT', step: 'do' },
    outcomes: { EndStaffMembership: { __typename: 'StaffChangeRefused', reason: 'LAST_OWNER' } },
  }),
]
