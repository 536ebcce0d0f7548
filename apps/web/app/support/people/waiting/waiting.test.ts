import { expect, test } from 'vitest'
import { visitAsStaff } from '../../../../testing/support-pages.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { theCounts } from '../../tasks/tasks.builder.ts'
import { PERSON_ID } from '../person/person-page.builder.ts'
import { proposalsThatWait } from './waiting.builder.ts'

const web = aSharedWeb()
const answers = proposalsThatWait({}, { kind: 'EMAIL_CHANGE' }, { isOwn: true })
const person = `/support/people/${PERSON_ID}`

async function linksOf(role: 'LEAD' | 'OWNER') {
  const { $ } = await visitAsStaff(web, '/support/people/waiting', { role, answers })
  return $('tbody a')
    .toArray()
    .map((link) => $(link).attr('href'))
}

test('each proposal leads to where it is decided; one’s own, and what another role decides, to the person', async () => {
  const back = '?return=%2Fsupport%2Fpeople%2Fwaiting'
  const [closure, address, self] = ['/close/approve', '/change/email/approve', ''].map(
    (page) => person + page + back,
  )
  expect(await linksOf('LEAD')).toEqual([closure, address, self])
  expect(await linksOf('OWNER')).toEqual([closure, self, self])
})

test('the home page of those who decide says how many wait, and that of an agent does not ask', async () => {
  const home = { ...theCounts(), ...proposalsThatWait({}, { kind: 'EMAIL_CHANGE' }, {}) }
  home.ProposalsWaiting.proposalsWaiting.forMe = 2
  const { $ } = await visitAsStaff(web, '/support', { role: 'LEAD', answers: home })
  expect($('a[href="/support/people/waiting"]').text()).toBe('Waiting for a second person')
  expect($('main').text()).toContain('2 proposals of colleagues')
  const before = web.sent('ProposalsWaiting').length
  const agent = await visitAsStaff(web, '/support', { role: 'AGENT', answers: home })
  expect(agent.$('a[href="/support/people/waiting"]')).toHaveLength(0)
  expect(web.sent('ProposalsWaiting')).toHaveLength(before)
})
