import { beforeAll, describe, expect, test } from 'vitest'
import { aJourney, type TestJourney } from '../../../testing/a-journey.ts'
import { useWorld } from '../../../testing/a-world.ts'
import { anIdentity } from '../../../testing/an-identity.ts'
import { HUGE, named, wrong } from '../../../testing/typed-inputs.ts'

const world = useWorld()

test('a passcode sent to an address proves it, and the questions begin', async () => {
  const journey = await aJourney(world.get())
  expect((await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })).journey?.step).toBe(
    'PASSCODE',
  )
  const passcode = await world.get().deliverPasscode()
  expect(passcode).toMatch(/^\d{6}$/)
  expect((await journey.answer('verifyPasscode', { passcode })).journey?.step).toBe('WHAT_WE_ASK')
})

test('the mail says which service asked and when the passcode stops working, as a clock time in London', async () => {
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })
  await world.get().deliverPasscode()
  expect(world.get().postBox.mails.at(-1)).toMatchObject({
    to: 'ada@example.com',
    personalisation: {
      service_name: 'Register for an NPQ',
      expires_at: expect.stringMatching(/^(\d{1,2}(:\d\d)?[ap]m|midday|midnight)$/),
    },
  })
})

test('the first page suggests the address that the service hinted at, and the person still has to prove it', async () => {
  const journey = await aJourney(world.get(), { loginHint: 'hinted@example.com' })
  expect(await journey.look()).toMatchObject({
    step: 'EMAIL',
    answers: { emailAddress: 'hinted@example.com' },
  })
  const unreadable = await aJourney(world.get(), { loginHint: '<script>' })
  expect((await unreadable.look())?.answers.emailAddress).toBeNull()
})

test.each([
  ['', 'MISSING'],
  ['ada', 'MALFORMED'],
  ['ada@example', 'MALFORMED'],
  ['ada@@example.com', 'MALFORMED'],
  [`${'a'.repeat(250)}@example.com`, 'TOO_LONG'],
])('an address such as "%s" is refused before anything is sent', async (emailAddress, reason) => {
  const journey = await aJourney(world.get())
  const outcome = await journey.answer('sendPasscode', { emailAddress })
  expect(outcome.problems).toEqual([{ field: 'EMAIL_ADDRESS', reason }])
  expect((await journey.look())?.step).toBe('EMAIL')
})

test('a mailbox that several people read is refused before anything is sent; a name that looks like one is not', async () => {
  const journey = await aJourney(world.get())
  const outcome = await journey.answer('sendPasscode', { emailAddress: 'Office@hilltop.sch.uk' })
  expect(outcome.problems).toEqual([{ field: 'EMAIL_ADDRESS', reason: 'SHARED_MAILBOX' }])
  expect((await journey.look())?.step).toBe('EMAIL')
  const personal = await journey.answer('sendPasscode', { emailAddress: 'james.badminton@hilltop.sch.uk' })
  expect(personal.journey?.step).toBe('PASSCODE')
})

describe('an email address', () => {
  let journey: TestJourney
  beforeAll(async () => {
    journey = await aJourney(world.get())
  })

  const local = (length: number) => `${'a'.repeat(length)}@example.org`
  const labels = `${'b'.repeat(60)}.`.repeat(2_000)
  const long = (length: number) => `jo@${labels.slice(-(length - 6))}org`
  test.each(
    named([
      [' Jo.Bloggs@Example.ORG \t\r\n', 'Jo.Bloggs@Example.ORG'],
      ['\ufeffjo\u200b.blo\u00adggs@exam\u00a0ple.org', 'jo.bloggs@example.org'],
      ["firstname.o'lastname@example.org", "firstname.o'lastname@example.org"],
      ['jo+npq@example.org', 'jo+npq@example.org'],
      ['_______@example.org', '_______@example.org'],
      ['1234567@example.org', '1234567@example.org'],
      ['\u202ejo@example.org\u202c', 'jo@example.org'],
      ['info.jo@例え.テスト', 'info.jo@例え.テスト'],
      ['jo@german.vermögensberatung', 'jo@german.vermögensberatung'],
      ['jo@exаmple.org', 'jo@exаmple.org'], // a Cyrillic letter: somebody else’s domain, and mail goes there
      [local(64), local(64)],
      [long(254), long(254)],
      ['james.badminton@example.org', 'james.badminton@example.org'],
      ['jo@mailinator.com', 'jo@mailinator.com'],
    ]),
  )('%s is taken, and shown as typed', async (_, emailAddress, shown) => {
    const taken = await journey.answer('sendPasscode', { emailAddress })
    expect(taken.journey?.answers.emailAddress).toBe(shown)
  })

  test.each(
    named([
      ['', 'MISSING'],
      ['   ', 'MISSING'],
      ['jo.o’brien@example.org', 'MALFORMED'],
      ['"quoted"@example.org', 'MALFORMED'],
      ['jo,bloggs@example.org', 'MALFORMED'],
      ['jo@example.org;sam@example.org', 'MALFORMED'],
      ['jo@bloggs@example.org', 'MALFORMED'],
      ['a..b@example.org', 'MALFORMED'],
      ['jo@localhost', 'MALFORMED'],
      ['jo@1.2.3.4', 'MALFORMED'],
      ['jo@[1.2.3.4]', 'MALFORMED'],
      ['jo@.example.org', 'MALFORMED'],
      ['jo@example..org', 'MALFORMED'],
      ['jo@-example.org', 'MALFORMED'],
      [`jo@${'a'.repeat(64)}.org`, 'MALFORMED'],
      ['josé@example.org', 'ACCENTS'],
      ['аdmin@example.org', 'ACCENTS'], // a Cyrillic letter: decision 43 says why it is refused
      ['.jo@example.org', 'FULL_STOP_AT_AN_END'],
      ['jo.@example.org', 'FULL_STOP_AT_AN_END'],
      [local(65), 'TOO_LONG_BEFORE_AT'],
      [long(255), 'TOO_LONG'],
      [local(321), 'TOO_LONG'],
      [long(HUGE), 'TOO_LONG'],
      ['a@example.org%0d%0aBcc:y@z.org', 'MALFORMED'],
      ['a@example.org\r\nBcc:y@z.org', 'MALFORMED'],
      ['jo\u0000@example.org', 'MALFORMED'],
      ['jo@example\u0000.org', 'MALFORMED'],
      ['jo\ud800@example.org', 'MALFORMED'],
      ['😀@example.org', 'MALFORMED'],
      ['{"$ne":1}', 'MALFORMED'],
      ['<script>alert(1)</script>', 'MALFORMED'],
      ["' OR 1=1--", 'MALFORMED'],
      ['\u0024{7*7}', 'MALFORMED'],
      ['=cmd', 'MALFORMED'],
      ['head@school.example.org', 'SHARED_MAILBOX'],
      ['office@school.example.org', 'SHARED_MAILBOX'],
      ['ht@school.example.org', 'SHARED_MAILBOX'],
    ]),
  )('%s is refused, and nothing is sent', async (_, emailAddress, reason) => {
    const before = await jobs()
    expect(wrong(await journey.answer('sendPasscode', { emailAddress }))).toEqual([`EMAIL_ADDRESS ${reason}`])
    expect(await jobs()).toBe(before)
  })

  test.each([
    ['jo@gmial.com', 'jo@gmail.com'],
    ['jo@hotnail.co.uk', 'jo@hotmail.co.uk'],
  ])(
    '%s is asked about before anything is sent, and taken from somebody who is sure',
    async (typed, meant) => {
      const before = await jobs()
      const asked = await journey.answer('sendPasscode', { emailAddress: typed })
      expect(asked).toEqual({ __typename: 'EmailAddressMayBeMistyped', suggestion: meant })
      expect((await journey.look())?.answers.emailAddress).not.toBe(typed)
      expect(await jobs()).toBe(before)
      const taken = await journey.answer('sendPasscode', { emailAddress: typed, isSure: true })
      expect(taken.journey?.answers.emailAddress).toBe(typed)
      expect(await jobs()).toBe(before + 1)
    },
  )

  test.each([
    ['throws@mailinator.com', true],
    ['keeps@example.org', false],
  ])(
    '%s signs in, and whoever looks at the case sees whether it is thrown away: %s',
    async (emailAddress, flag) => {
      const { id } = await anIdentity(world.get(), { emailAddress })
      const query =
        'query ($id: ID!) { identity: signedInIdentity(id: $id, clientId: "register-for-npq") { hasThrowAwayMailbox } }'
      const { identity } = await world.get().run<{ identity: unknown }>('oidc', query, { id })
      expect(identity).toEqual({ hasThrowAwayMailbox: flag })
      const returning = await aJourney(world.get())
      expect((await returning.proveEmail(emailAddress)).journey?.step).toBe('SIGN_IN')
    },
  )

  async function jobs(): Promise<number> {
    return (await world.get().database.sql`select 1 from graphile_worker._private_jobs`).length
  }
})
