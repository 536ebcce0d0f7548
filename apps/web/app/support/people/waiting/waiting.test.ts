import { expect, test } from 'vitest'
import { visitAsStaff } from '../../../../testing/support-pages.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { theCounts } from '../../tasks/tasks.builder.ts'
import { PERSON_ID } from '../person/person-page.builder.ts'
import { proposalsThatWait } from './waiting.builder.ts'

const web = aSharedWeb()
const answers = proposalsThatWait({}, { kind: 'EMAIL_CHANGE' }, { isOwn: true })
const person = `/support/people/${PERSON_ID}`
/** Each leads back to the list. */
const andBack = (path: string) => `${path}?return=%2Fsupport%2Fpeople%2Fwaiting`

async function linksOf(role: 'LEAD' | 'OWNER') {
  const { $ } = await visitAsStaff(web, '/support/people/waiting', { role, answers })
  return $('tbody a')
    .toArray()
    .map((link) => $(link).attr('href'))
}

test('each proposal leads to where it is decided; one’s own, and what another role decides, to the person', async () => {
  expect(await linksOf('LEAD')).toEqual(
    [`${person}/close/approve`, `${person}/change/email/approve`, person].map(andBack),
  )
  expect(await linksOf('OWNER')).toEqual([`${person}/close/approve`, person, person].map(andBack))
})

test('the home page of those who decide says how many wait, and that of an agent does not ask', async () => {
  const home = { ...theCounts(), ...answers }
  const { $ } = await visitAsStaff(web, '/support', { role: 'LEAD', answers: home })
  expect($('a[href="/support/people/waiting"]').text()).toBe('Waiting for a second person')
  expect($('main').text()).toContain('3 proposals of colleagues')
  const before = web.sent('ProposalsWaiting').length
  const agent = await visitAsStaff(web, '/support', { role: 'AGENT', answers: home })
  expect(agent.$('a[href="/support/people/waiting"]')).toHaveLength(0)
  expect(web.sent('ProposalsWaiting')).toHaveLength(before)
})
