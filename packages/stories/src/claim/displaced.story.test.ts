import type { SampleFacts } from '@identity/sample-people'
import { expect, test } from 'vitest'
import { PlainBrowser } from '../plain/plain-browser.ts'
import { signInPlainly } from '../plain/plain-teacher.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { PRODUCTION_LIMITS } from '../system/story-settings.ts'
import { useSystem } from '../system/system.ts'
import { useTeachers } from '../teacher/crowd.ts'

// Two browsers: a colleague knows a teacher's name, date of birth and training provider, and is there first.

const running = useSystem({ env: PRODUCTION_LIMITS, needsBrowser: false })
const nextTeacher = useTeachers('matched') // no identity of this system is theirs

let colleagues = 0

/** The colleague’s sign-in at a service that LOW is enough for, and what they sign in with. */
async function aColleague({ firstName, lastName, dateOfBirth, ittProvider }: SampleFacts) {
  colleagues += 1
  const known = { firstName, lastName, dateOfBirth, hasQts: true, ...(ittProvider && { ittProvider }) }
  const told: SampleFacts = { ...known, email: `colleague.${colleagues}@example.com` }
  const { claims } = await signInPlainly(new PlainBrowser(), told, running.system)
  return { told, claims }
}

const again = async (told: SampleFacts) =>
  (await signInPlainly(new PlainBrowser(), told, running.system)).claims

test('the real teacher, who proves more, has the record at once, and the colleague has lost it', async () => {
  const { facts } = nextTeacher()
  const { sandboxUrl } = running.system
  const colleague = await aColleague(facts)
  expect(colleague.claims).toMatchObject({ trn: facts.trn, trn_lookup_status: 'Found' })

  const { claims, steps } = await signInPlainly(new PlainBrowser(), facts, running.system)
  expect(steps).not.toContain('claimed-record')
  expect(claims).toMatchObject({ trn: facts.trn, trn_lookup_status: 'Found', trn_match_level: 'Strict' })

  const after = await again(colleague.told)
  expect(after).toMatchObject({ sub: colleague.claims.sub, trn_lookup_status: 'Pending' })
  expect(after).not.toHaveProperty('trn')
  const subjectsTo = (address: string) => expect.poll(() => mailboxOf(sandboxUrl, address).subjects())
  await subjectsTo(colleague.told.email).toContain('A teaching record is no longer linked to your account')
  await subjectsTo(facts.email).toContain('Your teaching record was linked to another account')
})

test('a record that its address disputes is hidden from services at once, and still goes to the teacher who proves more', async () => {
  const { facts } = nextTeacher()
  const { sandboxUrl } = running.system
  const colleague = await aColleague(facts)
  const teacher = new PlainBrowser()
  await teacher.open(await mailboxOf(sandboxUrl, facts.email).next('dispute_link', 0))
  await teacher.press()
  expect(teacher.page.$('h1').text()).toBe('Thank you for telling us')

  const hidden = await again(colleague.told)
  expect(hidden).toMatchObject({ sub: colleague.claims.sub, trn_lookup_status: 'Pending' })
  expect(hidden).not.toHaveProperty('trn')

  const { claims } = await signInPlainly(teacher, facts, running.system)
  expect(claims).toMatchObject({ trn: facts.trn, trn_lookup_status: 'Found' })
  expect(await again(colleague.told)).not.toHaveProperty('trn')
})

test('a colleague who comes second meets a teacher who has proved more, and gets nothing', async () => {
  const { facts } = nextTeacher()
  await signInPlainly(new PlainBrowser(), facts, running.system)
  const { claims } = await aColleague(facts)
  expect(claims).toMatchObject({ trn_lookup_status: 'Pending' })
  expect(claims).not.toHaveProperty('trn')
})
