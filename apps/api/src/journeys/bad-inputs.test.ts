import { beforeAll, describe, expect, test } from 'vitest'
import { aJourney, type Outcome, type TestJourney } from '../testing/a-journey.ts'
import { useWorld } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'

// The catalogue of inputs that people and attackers send, field by field, each with the answer that it gets. A refused one is told what is
// wrong with it and stores nothing; none is ever answered with a fault of ours.
const world = useWorld()
let journey: TestJourney

/** A journey that stands after the questions that a field belongs to, so that each of them can be answered again. */
async function aFullJourney(): Promise<TestJourney> {
  const full = await aJourney(world.get())
  await full.proveEmail('ada@example.com')
  await full.giveNameAndDateOfBirth()
  await full.answer('answerNationalInsuranceNumber', NO_NINO)
  await full.answer('answerTrn', { knowledge: 'NONE', trn: '' })
  await full.answer('answerQts', { hasQts: true })
  return full
}

const NO_NINO = { hasNationalInsuranceNumber: false, nationalInsuranceNumber: '' }
/** Rows with a name each that fits on a line. */
const named = <Row extends readonly unknown[]>(rows: readonly Row[]) =>
  rows.map((row): [string, ...Row] => {
    const text = JSON.stringify(row[0])
    return [text.length > 60 ? `${text.slice(0, 30)}… (${text.length} characters)` : text, ...row]
  })
const wrong = ({ problems }: Outcome) => problems?.map(({ field, reason }) => `${field} ${reason}`)
/** What passes the door, and no more. */
const HUGE = 90_000
const MINUTE = 60 * 1_000

describe('an email address', () => {
  beforeAll(async () => {
    journey = await aJourney(world.get())
  })

  const local = (length: number) => `${'a'.repeat(length - 12)}@example.org`
  test.each(
    named([
      [' Jo.Bloggs@Example.ORG \t\r\n', 'Jo.Bloggs@Example.ORG'],
      ['\ufeffjo\u200b.blo\u00adggs@exam\u00a0ple.org', 'jo.bloggs@example.org'],
      ["firstname.o'lastname@example.org", "firstname.o'lastname@example.org"],
      ['jo+npq@example.org', 'jo+npq@example.org'],
      ['_______@example.org', '_______@example.org'],
      ['1234567@example.org', '1234567@example.org'],
      ['.jo@example.org', '.jo@example.org'],
      ['info.jo@例え.テスト', 'info.jo@例え.テスト'],
      ['jo@german.vermögensberatung', 'jo@german.vermögensberatung'],
      ['jo@exаmple.org', 'jo@exаmple.org'], // a Cyrillic letter: somebody else’s domain, and mail goes there
      [local(254), local(254)],
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
      [local(255), 'TOO_LONG'],
      [local(321), 'TOO_LONG'],
      [local(HUGE), 'TOO_LONG'],
      ['a@example.org%0d%0aBcc:y@z.org', 'MALFORMED'],
      ['a@example.org\r\nBcc:y@z.org', 'MALFORMED'],
      ['jo\u0000@example.org', 'MALFORMED'],
      ['jo@example\u0000.org', 'MALFORMED'],
      ['jo\ud800@example.org', 'MALFORMED'],
      ['\u202ejo@example.org\u202c', 'MALFORMED'],
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
        'query ($id: ID!) { identity(id: $id, clientId: "register-for-npq") { hasThrowAwayMailbox } }'
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

describe('a passcode', () => {
  beforeAll(async () => {
    journey = await aJourney(world.get())
    await journey.answer('sendPasscode', { emailAddress: 'ada@example.com' })
    await world.get().deliverPasscode()
  })

  test.each([
    ['nothing', '', 'MISSING'],
    ['spaces and dashes only', ' - ', 'MISSING'],
    ['five digits', '12345', 'MALFORMED'],
    ['seven digits', '1234567', 'MALFORMED'],
    ['eight digits, when it has six', '12345678', 'MALFORMED'],
    ['a letter O for a zero', '12345O', 'MALFORMED'],
    ['letters', 'abcdef', 'MALFORMED'],
    ['an emoji', '12345😀', 'MALFORMED'],
    ['keycap emoji', '1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣', 'MALFORMED'],
    ['a sentence around it', 'Your passcode is 123456', 'MALFORMED'],
    ['a negative number', '-1', 'MALFORMED'],
    ['an exponent', '1e5', 'MALFORMED'],
    ['a hexadecimal number', '0x1E240', 'MALFORMED'],
    ['a zero byte', '12345\u0000', 'MALFORMED'],
    ['half of a surrogate pair', '12345\ud800', 'MALFORMED'],
    ['a lot of digits', '1'.repeat(HUGE), 'MALFORMED'],
    ['a lot of another script’s digits', '٣'.repeat(HUGE / 2), 'MALFORMED'],
  ])('of %s costs no try', async (_, passcode, reason) => {
    const refused = await journey.answer('verifyPasscode', { passcode })
    expect(refused).toMatchObject({ reason, attemptsLeft: 5 })
  })

  test.each([
    ['spaces', (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`],
    ['a hyphen', (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`],
    ['an en dash', (code: string) => `${code.slice(0, 3)}–${code.slice(3)}`],
    ['a no-break space', (code: string) => `${code.slice(0, 3)}\u00a0${code.slice(3)}`],
    ['a new line after it', (code: string) => `${code}\n`],
    ['a zero-width space', (code: string) => `\u200b${code}`],
    ['full-width digits', (code: string) => inScript(code, '０')],
    ['Arabic digits', (code: string) => inScript(code, '٠')],
    ['Devanagari digits', (code: string) => inScript(code, '०')],
  ])('with %s is the same passcode', async (_, typed) => {
    const another = await aJourney(world.get())
    await another.answer('sendPasscode', { emailAddress: 'ada@example.com' })
    const passcode = typed(await world.get().deliverPasscode())
    expect((await another.answer('verifyPasscode', { passcode })).__typename).toBe('JourneyMoved')
  })

  test.each([
    ['an array', ['123456']],
    ['an object', { $ne: 1 }],
    ['a number', 123456],
    ['null', null],
  ])('that is %s is refused at the door', async (_, passcode) => {
    await expect(journey.answer('verifyPasscode', { passcode })).rejects.toThrow(/Variable "\$input"/)
  })

  test('keeps its zeros', async () => {
    await world.get().deps.repositories.passcodes.issue(await challengeOf(journey), '012345', later())
    expect(await journey.answer('verifyPasscode', { passcode: '12345' })).toMatchObject({
      reason: 'MALFORMED',
    })
    const proved = await journey.answer('verifyPasscode', { passcode: '012345' })
    expect(proved.__typename).toBe('JourneyMoved')
  })

  test('that is third from the newest is wrong, and the two newest are right', async () => {
    const another = await aJourney(world.get())
    for (const digits of ['111111', '222222', '333333']) {
      await another.answer('sendPasscode', { emailAddress: 'three@example.com' })
      await world.get().deps.repositories.passcodes.issue(await challengeOf(another), digits, later())
      await world.get().forgetLimits()
      world.get().clock.forward(1_000)
    }
    const oldest = await another.answer('verifyPasscode', { passcode: '111111' })
    expect(oldest).toMatchObject({ reason: 'INCORRECT' }) // the page then says to use the newest mail
    expect((await another.answer('verifyPasscode', { passcode: '222222' })).__typename).toBe('JourneyMoved')
  })

  // The reference gives a passcode 10 minutes; here it has 15.
  test('that has expired is replaced by a new one, which works', async () => {
    const another = await aJourney(world.get())
    await another.answer('sendPasscode', { emailAddress: 'slow@example.com' })
    const passcode = await world.get().deliverPasscode()
    world.get().clock.forward(15 * MINUTE + 1_000)
    const expired = await another.answer('verifyPasscode', { passcode })
    expect(expired).toMatchObject({ reason: 'EXPIRED', attemptsLeft: 0, isNewOneSent: true })
    // Pressed twice, before the mail has left: the one on its way is the answer, and there is no second.
    expect(await another.answer('verifyPasscode', { passcode })).toMatchObject({ isNewOneSent: true })
    const mails = world.get().postBox.mails.length
    const replacement = await world.get().deliverPasscode()
    expect(world.get().postBox.mails).toHaveLength(mails + 1)
    expect((await another.answer('verifyPasscode', { passcode: replacement })).__typename).toBe(
      'JourneyMoved',
    )
  })

  test('that has expired is not replaced where a limit forbids another one, and the answer says so', async () => {
    const another = await aJourney(world.get())
    await another.answer('sendPasscode', { emailAddress: 'often@example.com' })
    let passcode = await world.get().deliverPasscode()
    for (let sent = 1; sent < 5; sent += 1) {
      world.get().clock.forward(MINUTE)
      await another.answer('resendPasscode')
      passcode = await world.get().deliverPasscode()
    }
    world.get().clock.forward(15 * MINUTE)
    const expired = await another.answer('verifyPasscode', { passcode })
    expect(expired).toMatchObject({ reason: 'EXPIRED', attemptsLeft: 0, isNewOneSent: false })
  })

  test('is wrong, and no longer expired, when it was sent more than two hours ago', async () => {
    const another = await aJourney(world.get())
    await another.answer('sendPasscode', { emailAddress: 'old@example.com' })
    const passcode = await world.get().deliverPasscode()
    world.get().clock.forward(60 * MINUTE)
    await another.answer('keepJourney')
    world.get().clock.forward(60 * MINUTE + 1_000)
    const old = await another.answer('verifyPasscode', { passcode })
    expect(old).toMatchObject({ reason: 'INCORRECT', isNewOneSent: false })
  })

  test('for the address of a record’s owner does not prove the address that signs in', async () => {
    const another = await aJourney(world.get())
    await another.answer('sendPasscode', { emailAddress: 'mine@example.com' })
    await world.get().deps.repositories.passcodes.issue(await challengeOf(another), '111111', later())
    const owner = { purpose: 'OWNER', emailAddress: 'owner@example.com' } as const
    const form = { digitCount: 6, maxAttempts: 5 }
    const { passcodes } = world.get().deps.repositories
    const journeyId = await journeyIdOf(another)
    const id = await passcodes.request(journeyId, owner, form, world.get().clock.now())
    await passcodes.issue(id, '222222', later())
    const tried = await another.answer('verifyPasscode', { passcode: '222222' })
    expect(tried).toMatchObject({ reason: 'INCORRECT', attemptsLeft: 4 })
  })

  test('of another journey is wrong, and counted', async () => {
    const [one, other] = [await aJourney(world.get()), await aJourney(world.get())]
    await one.answer('sendPasscode', { emailAddress: 'one@example.com' })
    await world.get().deps.repositories.passcodes.issue(await challengeOf(one), '111111', later())
    await other.answer('sendPasscode', { emailAddress: 'other@example.com' })
    await world.get().deps.repositories.passcodes.issue(await challengeOf(other), '222222', later())
    const tried = await other.answer('verifyPasscode', { passcode: '111111' })
    expect(tried).toMatchObject({ reason: 'INCORRECT', attemptsLeft: 4 })
  })

  const later = () => new Date(world.get().clock.now().getTime() + 60_000)

  async function journeyIdOf({ key }: TestJourney): Promise<string> {
    const [row] = await world.get().database.sql`
      select id from journey where interaction_uid = ${key.interactionUid}`
    return row?.id
  }

  async function challengeOf({ key }: TestJourney): Promise<string> {
    const [row] = await world.get().database.sql`
      select c.id from passcode_challenge c join journey j on j.id = c.journey_id
      where j.interaction_uid = ${key.interactionUid} order by c.requested_at desc limit 1`
    return row?.id
  }
})

/** The same digits as another script writes them; Unicode keeps them side by side. */
function inScript(digits: string, zero: string): string {
  const first = zero.codePointAt(0) ?? 0
  return [...digits].map((digit) => String.fromCodePoint(first + Number(digit))).join('')
}

const names = {
  taken: [
    ['A', 'A'],
    ['Ng', 'Ng'],
    ['X Æ A-12', 'X Æ A-12'],
    ["O'Brien", "O'Brien"],
    ['O’Brien', 'O’Brien'],
    ['Dʼarcy', 'Dʼarcy'],
    ['Smith – Jones', 'Smith – Jones'],
    ['Jose\u0301', 'José'],
    ['İbrahim', 'İbrahim'],
    ['Łukasz', 'Łukasz'],
    ['李小龍', '李小龍'],
    ['さくら', 'さくら'],
    ['김민수', '김민수'],
    ['สมชาย', 'สมชาย'],
    ['محمد', 'محمد'],
    ['דוד', 'דוד'],
    ['क्‍षत्रिय', 'क्‍षत्रिय'],
    ['Наталья', 'Наталья'],
    ['Αλέξανδρος', 'Αλέξανδρος'],
    ['Jo 😀', 'Jo 😀'],
    ['👩🏽‍🏫', '👩🏽‍🏫'],
    ['Jennifer 8. Lee', 'Jennifer 8. Lee'],
    ['  Mary \t  Jane\u00a0', 'Mary Jane'],
    ['😀'.repeat(100), '😀'.repeat(100)],
    ['Jo\u0000Anne\u0007\ufffe', 'JoAnne'],
    ['\u202eJo\u202c \u2066Anne\u2069', 'Jo Anne'],
    ['null', 'null'],
    ['undefined', 'undefined'],
    ['NaN', 'NaN'],
    ['True', 'True'],
    ['Test', 'Test'],
    ['<b>Jo</b>', '<b>Jo</b>'],
    ['{{7*7}}', '{{7*7}}'],
    ['[link](evil)', '[link](evil)'],
    ['^hello', '^hello'],
    ['=SUM(A1)', '=SUM(A1)'],
    ['@SUM', '@SUM'],
    ["Robert'); DROP TABLE", "Robert'); DROP TABLE"],
    ['Dr Jo', 'Dr Jo'],
  ],
  refused: [
    ['   ', 'MISSING'],
    ['-', 'MISSING'],
    ['\u200b', 'MISSING'],
    ['😀'.repeat(101), 'TOO_LONG'],
    [`J${'\u0337'.repeat(1_000)}`, 'TOO_LONG'],
    ['a'.repeat(HUGE), 'TOO_LONG'],
    ['Jo\ud800', 'CHARACTERS'],
    ['Win https://evil.example', 'LOOKS_LIKE_A_LINK'],
    // Markup alone is a name like any other (above), and stands as text on pages and in mail. With an address in it, it is refused as every address
    // is: mail to a victim that greets them with a stranger's link is abuse, however well it is disarmed.
    ['[link](https://evil.example)', 'LOOKS_LIKE_A_LINK'],
    ['07700 900123', 'LOOKS_LIKE_A_LINK'],
  ],
} as const

describe('a name', () => {
  beforeAll(async () => {
    journey = await aFullJourney()
  })

  test.each(named(names.taken))('%s is taken, and kept unharmed', async (_, typed, kept) => {
    const name = { firstName: typed, middleName: typed, lastName: typed }
    const { journey: moved } = await journey.answer('answerName', name)
    expect(moved?.answers).toMatchObject({ firstName: kept, lastName: kept })
    const preferred = await journey.answer('answerPreferredName', { preferredName: typed })
    expect(preferred.journey?.answers.preferredName).toBe(kept)
    const previous = { nameChange: 'CHANGED', firstName: typed, lastName: typed }
    expect((await journey.answer('answerPreviousName', previous)).__typename).toBe('JourneyMoved')
  })

  test.each(named(names.refused))('%s is refused wherever a name belongs', async (_, typed, reason) => {
    const name = { firstName: typed, middleName: '', lastName: typed }
    expect(wrong(await journey.answer('answerName', name))).toEqual([
      `FIRST_NAME ${reason}`,
      `LAST_NAME ${reason}`,
    ])
    const preferred = await journey.answer('answerPreferredName', { preferredName: typed })
    expect(wrong(preferred)).toEqual([`PREFERRED_NAME ${reason}`])
  })

  test.each(named(names.refused.filter(([, reason]) => reason !== 'MISSING')))(
    '%s is refused as a previous name and as middle names',
    async (_, typed, reason) => {
      const name = { firstName: 'Ada', middleName: typed, lastName: 'Byron' }
      expect(wrong(await journey.answer('answerName', name))).toEqual([`MIDDLE_NAME ${reason}`])
      const previous = { nameChange: 'CHANGED', firstName: '', lastName: typed }
      expect(wrong(await journey.answer('answerPreviousName', previous))).toEqual([
        `PREVIOUS_LAST_NAME ${reason}`,
      ])
    },
  )

  test.each([
    ["Siân O'Brien", 'Siân', "O'Brien"],
    ['a Chinese name', '小龍', '李'],
    ['an Arabic name', 'محمد', 'الأحمد'],
    ['a Tamil name', 'பிரியா', 'க்‍ஷ'],
    ['a name with an emoji', 'Jo 👩🏽‍🏫', 'Bloggs'],
    ['markup', '<b>Jo</b>', '{{7*7}}'],
  ])('%s goes through to what services are told, unharmed', async (_, firstName, lastName) => {
    const person = await aJourney(world.get())
    await person.proveEmail(`claims${Math.random()}@example.com`)
    await person.giveNameAndDateOfBirth({ firstName, lastName })
    await person.answer('answerNationalInsuranceNumber', NO_NINO)
    await person.answer('answerTrn', { knowledge: 'NONE', trn: '' })
    await person.answer('answerQts', { hasQts: false })
    const settled = await person.answer('confirmAnswers')
    const { identity } = await world
      .get()
      .run<{ identity: Record<string, string> }>(
        'oidc',
        'query ($id: ID!) { identity(id: $id, clientId: "register-for-npq") { firstName lastName preferredName } }',
        { id: settled.journey?.person?.id },
      )
    expect(identity).toEqual({ firstName, lastName, preferredName: `${firstName} ${lastName}` })
  })
})

describe('a date of birth', () => {
  beforeAll(async () => {
    journey = await aFullJourney()
  })

  // The clock of these tests stands on 22 November 2026.
  test.each(
    named([
      [['29', '2', '1992'], '1992-02-29'],
      [['29', '2', '2000'], '2000-02-29'],
      [['1', '1', '1900'], '1900-01-01'],
      [['22', '11', '2010'], '2010-11-22'],
      [['7', 'March', '1987'], '1987-03-07'],
      [['7', 'mar', '1987'], '1987-03-07'],
      [['7', 'MARCH', '1987'], '1987-03-07'],
      [['7', 'three', '1987'], '1987-03-07'],
      [[' 07 ', '３', '١٩٨٧'], '1987-03-07'],
      [['27/3/1987', '', ''], '1987-03-27'],
    ]),
  )('%s is taken', async (_, [day, month, year], date) => {
    const taken = await journey.answer('answerDateOfBirth', { day, month, year })
    expect(taken.journey?.answers.dateOfBirth).toBe(date)
  })

  test.each(
    named([
      [['31', '2', '1990'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['30', '2', '1990'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['31', '4', '1990'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['0', '1', '1990'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['32', '1', '1990'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['1', '13', '1990'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['29', '2', '1990'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['29', '2', '1900'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['23', '11', '2026'], ['DATE_OF_BIRTH IN_THE_FUTURE']],
      [['1', '1', '2999'], ['DATE_OF_BIRTH IN_THE_FUTURE']],
      [['1', '1', '99999'], ['DATE_OF_BIRTH_YEAR YEAR_DIGITS']],
      [['1', '1', '90'], ['DATE_OF_BIRTH_YEAR YEAR_DIGITS']],
      [['1', '1', '1'], ['DATE_OF_BIRTH_YEAR YEAR_DIGITS']],
      [['1', '1', '0090'], ['DATE_OF_BIRTH_YEAR YEAR_DIGITS']],
      [['31', '12', '1899'], ['DATE_OF_BIRTH TOO_LONG_AGO']],
      [['23', '11', '2010'], ['DATE_OF_BIRTH TOO_YOUNG']],
      [['', '', ''], ['DATE_OF_BIRTH MISSING']],
      [
        ['27', '', ''],
        ['DATE_OF_BIRTH_MONTH MISSING', 'DATE_OF_BIRTH_YEAR MISSING'],
      ],
      [
        ['', '3', ''],
        ['DATE_OF_BIRTH_DAY MISSING', 'DATE_OF_BIRTH_YEAR MISSING'],
      ],
      [
        ['', '', '1987'],
        ['DATE_OF_BIRTH_DAY MISSING', 'DATE_OF_BIRTH_MONTH MISSING'],
      ],
      [['-5', '3', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['5.5', '3', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['1e1', '3', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['0x10', '3', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['x', '3', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['3', '27', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['1987-03-27T00:00:00Z', '3', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['5\u0000', '3', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['5', '3\ud800', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['9'.repeat(HUGE), '3', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
    ]),
  )('%s is refused, at the box that is wrong', async (_, [day, month, year], problems) => {
    expect(wrong(await journey.answer('answerDateOfBirth', { day, month, year }))).toEqual(problems)
  })
})

describe('a National Insurance number', () => {
  beforeAll(async () => {
    journey = await aFullJourney()
  })
  const answer = (nationalInsuranceNumber: string) =>
    journey.answer('answerNationalInsuranceNumber', {
      hasNationalInsuranceNumber: true,
      nationalInsuranceNumber,
    })

  test.each(
    named([
      ['AB 12 34 56 C', 'AB ** ** ** C'],
      ['ab123456c', 'AB ** ** ** C'],
      ['AB-12-34-56-C', 'AB ** ** ** C'],
      ['AB.12.34.56.C', 'AB ** ** ** C'],
      ['AB\u00a012\u00a034\u00a056\u00a0D', 'AB ** ** ** D'],
      ['AB123456', 'AB ** ** **'],
    ]),
  )('%s is taken', async (_, typed, shown) => {
    expect((await answer(typed)).journey?.answers.nationalInsuranceNumberMasked).toBe(shown)
  })

  test.each(
    named([
      ['QQ 12 34 56 C', 'MALFORMED'],
      ['AB123456E', 'MALFORMED'],
      ['AB123456F', 'MALFORMED'],
      ['AB123456M', 'MALFORMED'],
      ['AB123456P', 'MALFORMED'],
      ['DB123456C', 'MALFORMED'],
      ['AO123456C', 'MALFORMED'],
      ['BG123456C', 'MALFORMED'],
      ['zz123456c', 'MALFORMED'],
      ['OO123456A', 'ADMINISTRATIVE'],
      ['PP123456A', 'ADMINISTRATIVE'],
      ['11 A1 11 11', 'TEMPORARY_REFERENCE'],
      ['AB12345OC', 'LETTERS_FOR_DIGITS'],
      ['ABI23456C', 'LETTERS_FOR_DIGITS'],
      ['A'.repeat(50), 'TOO_LONG'],
      ['A'.repeat(HUGE), 'TOO_LONG'],
      ['AB12345\u0000C', 'MALFORMED'],
      ['AB12345\ud800', 'MALFORMED'],
      ['😀', 'MALFORMED'],
      ['-', 'MALFORMED'],
    ]),
  )('%s is refused', async (_, typed, reason) => {
    expect(wrong(await answer(typed))).toEqual([`NATIONAL_INSURANCE_NUMBER ${reason}`])
  })

  test('without its last letter finds the record that has one', async () => {
    const facts = { trn: '3000002', lastName: 'Suffix', nationalInsuranceNumber: 'AB123459C' }
    await world.get().teachingRecords({ ...facts, qtsAwardedOn: '2015-09-01' })
    const person = await aJourney(world.get())
    await person.proveEmail('suffix@example.com')
    await person.giveNameAndDateOfBirth({ lastName: 'Suffix' })
    const input = { hasNationalInsuranceNumber: true, nationalInsuranceNumber: 'AB 12 34 59' }
    const found = await person.answer('answerNationalInsuranceNumber', input)
    expect(found.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'RECORD_FOUND' })
  })

  test('may be left out by saying that there is none', async () => {
    expect((await journey.answer('answerNationalInsuranceNumber', NO_NINO)).__typename).toBe('JourneyMoved')
    expect(wrong(await answer(''))).toEqual(['NATIONAL_INSURANCE_NUMBER MISSING'])
  })

  test('of somebody else finds nothing, and the answer does not say which fact was wrong', async () => {
    await world.get().teachingRecords({
      trn: '3000001',
      lastName: 'Victim',
      nationalInsuranceNumber: 'AB123457C',
      dateOfBirth: '1990-12-10',
    })
    const guesses = []
    for (const nationalInsuranceNumber of ['AB123457C', 'AB999999C']) {
      const guesser = await aJourney(world.get())
      await guesser.proveEmail(`guess${guesses.length}@example.com`)
      await guesser.giveNameAndDateOfBirth({ lastName: 'Else' })
      const input = { hasNationalInsuranceNumber: true, nationalInsuranceNumber }
      const { journey: moved } = await guesser.answer('answerNationalInsuranceNumber', input)
      guesses.push({ step: moved?.step, outcome: moved?.outcome })
    }
    expect(guesses[0]).toEqual({ step: 'TRN', outcome: 'NOT_FOUND_YET' })
    expect(guesses[1]).toEqual(guesses[0])
  })
})

describe('a teacher reference number', () => {
  beforeAll(async () => {
    journey = await aFullJourney()
  })
  const answer = (trn: string) => journey.answer('answerTrn', { knowledge: 'KNOWN', trn })

  test.each(
    named([
      ['1234567', '1234567'],
      ['12/34567', '1234567'],
      ['RP 12/34567', '1234567'],
      ['12 34 567', '1234567'],
      ['0001234', '0001234'],
      ['١٢٣٤٥٦٧', '1234567'],
    ]),
  )('%s is taken', async (_, typed, trn) => {
    expect((await answer(typed)).journey?.answers.trn).toBe(trn)
  })

  test.each(
    named([
      ['', 'MISSING'],
      ['123456', 'MALFORMED'],
      ['12345678', 'MALFORMED'],
      ['teacher', 'MALFORMED'],
      ['1234567 1234567', 'MALFORMED'],
      ['1234567 or 7654321', 'MALFORMED'],
      ['11 A1 11 11', 'MALFORMED'],
      ['123456\u0000', 'MALFORMED'],
      ['123456\ud800', 'MALFORMED'],
      ['7'.repeat(HUGE), 'MALFORMED'],
      ["1' OR '1'='1", 'MALFORMED'],
    ]),
  )('%s is refused', async (_, typed, reason) => {
    expect(wrong(await answer(typed))).toEqual([`TRN ${reason}`])
  })
})

describe('a choice', () => {
  beforeAll(async () => {
    journey = await aFullJourney()
  })

  test.each([
    ['answerPreviousName', { firstName: '', lastName: '' }, 'NAME_CHANGE MISSING'],
    [
      'answerNationalInsuranceNumber',
      { nationalInsuranceNumber: 'AB123456C' },
      'HAS_NATIONAL_INSURANCE_NUMBER MISSING',
    ],
    ['answerTrn', { trn: '1234567' }, 'TRN_KNOWLEDGE MISSING'],
    ['answerQts', {}, 'HAS_QTS MISSING'],
    ['answerTrainingProvider', { ukprn: '' }, 'AWARDED_BY_PROVIDER MISSING'],
  ])('that was not made in %s is asked for', async (mutation, input, problem) => {
    expect(wrong(await journey.answer(mutation, input))).toEqual([problem])
  })

  test.each([
    ['answerTrn', { knowledge: 'MAYBE', trn: '' }],
    ['answerTrn', { knowledge: ['KNOWN', 'NONE'], trn: '' }],
    ['answerQts', { hasQts: 'yes' }],
    ['answerPreviousName', { nameChange: '__proto__', firstName: '', lastName: '' }],
  ])('in %s that we never offered (%j) is refused at the door', async (mutation, input) => {
    await expect(journey.answer(mutation, input)).rejects.toThrow(/Variable "\$input"/)
  })

  test('with fields that nobody asked for is refused at the door', async () => {
    const extra = { hasQts: true, role: 'admin' }
    await expect(journey.answer('answerQts', extra)).rejects.toThrow(/Variable "\$input"/)
  })
})

describe('a training provider', () => {
  beforeAll(async () => {
    journey = await aFullJourney()
    await world
      .get()
      .deps.repositories.trainingProviders.replace([{ ukprn: '10000001', name: 'Coleg Sîr Gâr' }])
  })
  const answer = (ukprn: string, name = '') =>
    journey.answer('answerTrainingProvider', { awardedByProvider: true, ukprn, name })

  test.each([
    ['10000001', '', 'Coleg Sîr Gâr'],
    ['', ' coleg sîr gâr ', 'Coleg Sîr Gâr'],
  ])('of the list is taken: %j, %j', async (ukprn, name, shown) => {
    expect((await answer(ukprn, name)).journey?.answers.trainingProvider).toMatchObject({ name: shown })
  })

  test.each([
    ['not on the list', '', 'A school that closed', 'A school that closed'],
    ['of two hundred characters', '', 'a'.repeat(200), 'a'.repeat(200)],
    ['with markup', '', '<b>Teach</b>', '<b>Teach</b>'],
    ['with a zero byte and half of a surrogate pair', '', 'Teach\u0000 North\ud800', 'Teach North'],
    ['with a number that is none', "1' OR 1=1", 'Teach North', 'Teach North'],
    ['with a zero byte in the number', '1000\u0000001', 'Teach North', 'Teach North'],
  ])('%s goes on as the name that was typed', async (_, ukprn, name, shown) => {
    const taken = await answer(ukprn, name)
    expect(taken.journey?.answers).toMatchObject({ trainingProvider: null, trainingProviderName: shown })
  })

  test.each([201, 10_000, HUGE])('of %i characters is refused', async (length) => {
    expect(wrong(await answer('', 'a'.repeat(length)))).toEqual(['TRAINING_PROVIDER TOO_LONG'])
  })
})

describe('the key of a journey', () => {
  test.each(named([[''], ['a\u0000b'], ['../admin'], ["' OR 1=1"], ['x'.repeat(101)], ['x'.repeat(HUGE)]]))(
    'is refused at the door when no interaction can bear that name: %s',
    async (_, interactionUid) => {
      const bad = { journey: { ...journey.key, interactionUid } }
      await expect(journey.answer('beginQuestions', bad)).rejects.toThrow('Argument Validation Error')
    },
  )

  test('finds nothing when it holds a secret of another browser, whatever is in it', async () => {
    for (const browserSecret of ['', 'a\u0000b', '\ud800']) {
      const { __typename } = await journey.answer('beginQuestions', {
        journey: { ...journey.key, browserSecret },
      })
      expect(__typename).toBe('JourneyNotFound')
    }
  })
})
