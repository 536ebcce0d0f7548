import { describe, expect, test } from 'vitest'
import { visitAsStaff } from '../../../../testing/support-pages.ts'
import { aSharedWeb, cookiesOf } from '../../../../testing/web.fixture.ts'
import { theCounts } from '../../tasks/tasks.builder.ts'
import { actsOn } from './member-acts.ts'
import { aMember, invited, MEMBER_ID, membersOf } from './staff-members.builder.ts'

const web = aSharedWeb()
const LIST = '/support/admin/staff'
const open = (path: string, options: Parameters<typeof visitAsStaff>[2] = {}) =>
  visitAsStaff(web, `${LIST}${path}`, { role: 'OWNER', answers: membersOf(), ...options })

describe('the list', () => {
  test('asks for the role and the state of the address, and keeps the filter on the way back', async () => {
    const { $ } = await open('?role=AGENT&state=LOCKED')
    expect(web.sent('StaffMembers')).toEqual([{ role: 'AGENT', state: 'LOCKED', after: null }])
    const link = $('tbody a').attr('href') ?? ''
    expect(link).toBe(`${LIST}/${MEMBER_ID}?return=${encodeURIComponent(`${LIST}?role=AGENT&state=LOCKED`)}`)
    const member = await web.get(link)
    expect(member.$('.govuk-back-link').attr('href')).toBe(`${LIST}?role=AGENT&state=LOCKED`)
  })

  test('begins at its first page when the address names a place that is none', async () => {
    const { status, headers } = await open('?role=AGENT&after=nowhere', {
      refusals: { StaffMembers: { code: 'BAD_USER_INPUT' } },
    })
    expect([status, headers.get('location')]).toEqual([302, `${LIST}?role=AGENT`])
  })

  test('offers an invitation to an owner only, and is in the navigation of owners and leads', async () => {
    const owner = await open('')
    expect(owner.html).toContain(`href="${LIST}/invite"`)
    const lead = await open('', { role: 'LEAD' })
    expect(lead.html).not.toContain(`href="${LIST}/invite"`)
    for (const { $ } of [owner, lead]) expect($(`nav a[href="${LIST}"]`).text()).toContain('Staff')
    const agent = await visitAsStaff(web, '/support', { answers: theCounts() })
    expect(agent.$(`nav a[href="${LIST}"]`)).toHaveLength(0)
  })
})

describe('an invitation', () => {
  const filled = { name: 'Chidi Eze', emailAddress: 'chidi@education.example', role: 'LEAD' }

  test('is sent after it was checked', async () => {
    const check = await open('/invite', { form: filled })
    expect(check.$('.govuk-inset-text').text()).toContain('It works once, for 48 hours')
    expect(web.sent('InviteStaffMember')).toEqual([])
    const { headers } = await open('/invite', {
      form: { ...filled, step: 'do' },
      outcomes: { InviteStaffMember: { __typename: 'StaffMemberInvited', memberId: MEMBER_ID } },
    })
    expect(headers.get('location')).toBe(`${LIST}/${MEMBER_ID}`)
    expect(web.sent('InviteStaffMember')).toEqual([{ input: filled }])
  })

  test('says what is missing, and offers no owner', async () => {
    const { status, $ } = await open('/invite', { form: { ...filled, name: ' ', role: 'OWNER' } })
    expect(status).toBe(400)
    expect(
      $('.govuk-error-summary a')
        .map((_, link) => $(link).attr('href'))
        .get(),
    ).toEqual(['#name', '#role'])
    expect(
      $('input[name=role]')
        .map((_, radio) => $(radio).attr('value'))
        .get(),
    ).toEqual(['AGENT', 'LEAD'])
  })

  test.each(['EMAIL_ADDRESS', 'NAME', 'MEMBER_ALREADY', 'OWNER'])(
    'that is refused for its %s keeps what was typed',
    async (reason) => {
      const { status, $ } = await open('/invite', {
        form: { ...filled, step: 'do' },
        outcomes: { InviteStaffMember: { __typename: 'StaffInvitationRefused', reason } },
      })
      expect([status, $('#emailAddress').attr('value')]).toEqual([400, filled.emailAddress])
      expect($('.govuk-error-summary a')).toHaveLength(1)
    },
  )
})

const acts = [
  { act: 'role', choice: 'LEAD', operation: 'ChangeStaffRole', done: 'StaffRoleChanged' },
  { act: 'end', choice: 'LEFT', operation: 'EndStaffMembership', done: 'StaffMembershipEnded' },
  { act: 'reset', choice: '', operation: 'ResetSecondFactor', done: 'SecondFactorReset' },
  { act: 'renew', choice: '', operation: 'RenewStaffInvitation', done: 'StaffInvitationRenewed' },
  { act: 'withdraw', choice: '', operation: 'WithdrawStaffInvitation', done: 'StaffInvitationWithdrawn' },
]

describe.each(acts)('the act $act', ({ act, choice, operation, done }) => {
  const path = `/${MEMBER_ID}/${act}`
  const post = (
    form: Record<string, string>,
    outcome: Record<string, unknown> & { __typename: string } = { __typename: done },
  ) => open(path, { form, outcomes: { [operation]: outcome } })

  test('says what will happen before anything is done', async () => {
    const { $ } = await (choice ? post({ choice }) : open(path))
    expect($('h1').text()).toContain('Ben Okafor')
    expect($('.govuk-inset-text').text()).toMatch(/^We (email|send no email)/)
    expect($('input[name=step]').attr('value')).toBe('do')
    expect(web.sent(operation)).toEqual([])
  })

  test('is done once it was checked, and leads back to the member', async () => {
    const { status, headers } = await post({ choice, step: 'do' })
    expect([status, headers.get('location')]).toEqual([303, `${LIST}/${MEMBER_ID}`])
    const chosen = act === 'role' ? { role: choice } : { reason: choice }
    const sent = choice ? { input: { memberId: MEMBER_ID, ...chosen } } : { memberId: MEMBER_ID }
    expect(web.sent(operation)).toEqual([sent])
  })

  test.runIf(choice)('asks for a choice of the list', async () => {
    for (const wrong of ['', 'AGENT', 'X']) {
      const { status, $ } = await post({ choice: wrong, step: 'do' })
      expect([status, $('.govuk-error-summary a').attr('href')]).toEqual([400, '#choice'])
    }
    expect(web.sent(operation)).toEqual([])
  })

  test.each(['NOT_A_MEMBER', 'OWN', 'NOT_JOINED', 'JOINED', 'LAST_OWNER', 'NOT_AN_AGENT'])(
    'says why it was refused: %s',
    async (reason) => {
      const { status, $ } = await post({ choice, step: 'do' }, { __typename: 'StaffChangeRefused', reason })
      expect(status).toBe(409)
      expect($('main p').first().text()).not.toBe('')
      expect($('main form')).toHaveLength(0)
    },
  )

  test('asks for the second factor when it was shown too long ago, and comes back', async () => {
    const { headers } = await open(path, {
      form: { choice, step: 'do' },
      refusals: { [operation]: { code: 'SECOND_FACTOR_NEEDED' } },
    })
    const back = encodeURIComponent(LIST + path)
    expect(headers.get('location')).toBe(`/support/second-factor?return=${back}`)
  })
})

test('to be made an owner by one of several waits for another, and the page says so', async () => {
  const proposed = await open(`/${MEMBER_ID}/role`, {
    form: { choice: 'OWNER', step: 'do' },
    outcomes: { ChangeStaffRole: { __typename: 'StaffOwnerProposed' } },
  })
  const cookie = `${web.cookie()}; ${cookiesOf(proposed)}`
  const { $ } = await web.send(`${LIST}/${MEMBER_ID}`, { headers: { cookie } })
  expect($('.govuk-notification-banner').text()).toContain(
    'Another service owner has to make the same change',
  )
})

test.each(['/nobody', '/nobody/role', `/${MEMBER_ID}/promote`])('there is no page %s', async (path) => {
  const answers = path.includes('nobody') ? { StaffMember: { staffMember: null } } : membersOf()
  expect((await open(path, { answers })).status).toBe(404)
})

const owner = { id: 'owner-1', name: 'Ola Odu', role: 'OWNER' } as const
const lead = { id: 'lead-1', name: 'Lee Lin', role: 'LEAD' } as const
test.each([
  ['an owner about an active agent', owner, {}, ['role', 'reset', 'end']],
  ['an owner about a locked lead', owner, { role: 'LEAD', state: 'LOCKED' }, ['role', 'reset', 'end']],
  ['an owner about one without a second factor', owner, { factors: 0 }, ['role', 'renew', 'end']],
  ['an owner about one who is invited', owner, invited, ['renew', 'withdraw']],
  ['an owner about a leaver', owner, { state: 'LEFT' }, []],
  ['an owner about themselves', owner, { id: owner.id, role: 'OWNER' }, []],
  ['a lead about an agent', lead, {}, ['reset']],
  ['a lead about a lead', lead, { role: 'LEAD' }, []],
  ['a lead about one who is invited', lead, invited, []],
] as const)('%s is offered what they may do', (_, viewer, changes, offered) => {
  expect(actsOn(aMember(changes), viewer)).toEqual(offered)
})
