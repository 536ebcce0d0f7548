import { describe, expect, test } from 'vitest'
import { aJourney } from '../testing/a-journey.ts'
import { aLastName, aNationalInsuranceNumber, useWorld } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'
import { NO_NINO } from '../testing/answers.ts'
import { useHttp } from '../testing/use-http.ts'
import { watched, withoutIds, withoutReadingItsMail } from './stranger-view.builder.ts'

// What a stranger can see of an address or a TRN that is not theirs: the bytes and headers of every answer, the mail, the queued jobs and the
// work in the database, which is what time shows. All of it has to be the same whoever the address belongs to, until a passcode is proved.
const world = useWorld()
const ask = useHttp(world)

let people = 0
/** An address that nobody has used in these tests. */
const newAddress = () => `stranger${++people}@example.com`

// All of one length, so that sizes can be compared.
const unknown = 'nobody.yet@example.com'

const addresses: [string, string, (emailAddress: string) => Promise<unknown>][] = [
  [
    'of somebody with an identity',
    'signed.inn@example.com',
    (emailAddress) => anIdentity(world.get(), { emailAddress }),
  ],
  [
    'of somebody who has claimed a TRN',
    'claimed.it@example.com',
    async (emailAddress) => {
      await world.get().teachingRecords({ trn: '2000001', email: emailAddress })
      await anIdentity(world.get(), { emailAddress, trn: '2000001' })
    },
  ],
  [
    'that stands on a teaching record which nobody has claimed',
    'on.record1@example.com',
    (email) => world.get().teachingRecords({ trn: '2000002', email }),
  ],
  [
    'of somebody whose record is being looked for',
    'is.pending@example.com',
    async (emailAddress) => {
      const { id } = await anIdentity(world.get(), { emailAddress })
      await world.get().database.sql`update identity set trn_lookup_status = 'PENDING' where id = ${id}`
    },
  ],
]

test.each(addresses)(
  'an address %s looks to a stranger like one that nobody has',
  async (_, address, known) => {
    expect(address).toHaveLength(unknown.length)
    await known(address)
    // Prepared statements are sent in another way the first time, so both are second times.
    await withoutReadingItsMail(world.get(), ask, 'warm.up.it@example.com')
    await world.get().forgetLimits()
    const stranger = await withoutReadingItsMail(world.get(), ask, unknown)
    await world.get().forgetLimits()
    const familiar = await withoutReadingItsMail(world.get(), ask, address)

    expect(familiar.answers).toEqual(stranger.answers)
    expect(familiar.statements).toEqual(stranger.statements)
    expect(familiar.queued).toEqual(stranger.queued)
    expect(familiar.mails).toEqual(stranger.mails)
    expect(stranger.answers.length).toBeGreaterThan(20)
    expect(stranger.statements.flat().length).toBeGreaterThan(100)
    expect(stranger.mails.length).toBeGreaterThan(3)
  },
)

test.each(['office@example.com', 'head@example.com'])(
  '%s is refused whether or not it has an identity',
  async (address) => {
    const refused = async () =>
      (await (await aJourney(world.get())).answer('sendPasscode', { emailAddress: address })).problems
    const before = await refused()
    await anIdentity(world.get(), { emailAddress: address })
    expect(await refused()).toEqual(before)
  },
)

test('an address that looks mistyped is asked about alike whether or not it has an identity', async () => {
  const asked = async () => {
    const { world: watchedWorld, seen } = watched(world.get(), ask)
    const journey = await aJourney(watchedWorld)
    seen.length = 0
    await journey.answer('sendPasscode', { emailAddress: 'jo.bloggs@gmial.com' })
    return seen.map(({ status, body, statements }) => ({ status, body, statements }))
  }
  await asked() // the first time statements are prepared
  const before = await asked()
  await anIdentity(world.get(), { emailAddress: 'jo.bloggs@gmial.com' })
  await anIdentity(world.get(), { emailAddress: 'jo.bloggs@gmail.com' })
  expect(await asked()).toEqual(before)
  expect(before[0]?.body).toContain('jo.bloggs@gmail.com')
})

describe('a TRN', () => {
  /** What somebody under an address of their own sees when they give a TRN, until they confirm their answers. */
  async function asked(trn: string, { lastName, confirms }: { lastName: string; confirms: boolean }) {
    await world.get().forgetLimits() // the fourth guess about one person is none: take-guess.test.ts
    const { world: watchedWorld, seen } = watched(world.get(), ask)
    const emailAddress = `guesser${seen.length}${trn}@example.com`
    const journey = await aJourney(watchedWorld)
    await journey.proveEmail(emailAddress)
    await journey.giveNameAndDateOfBirth({ lastName })
    await journey.answer('answerNationalInsuranceNumber', {
      hasNationalInsuranceNumber: false,
      nationalInsuranceNumber: '',
    })
    await journey.answer('answerTrn', { knowledge: 'KNOWN', trn })
    await journey.look()
    if (confirms) {
      await journey.answer('answerQts', { hasQts: false })
      await journey.answer('confirmAnswers')
      await journey.answer('confirmAnswers')
      await journey.look()
    }
    return {
      answers: seen.map(({ status, headers, body }) => ({
        status,
        headers,
        body: withoutIds(body, emailAddress, trn),
      })),
      // Parts of an answer are read side by side, in no order of their own.
      statements: seen.map(({ statements }) => [...statements].sort()),
    }
  }

  async function records() {
    const record = { lastName: 'Guessed', dateOfBirth: '1990-12-10' }
    await world
      .get()
      .teachingRecords(
        { ...record, trn: '2100001', firstName: 'Basil' },
        { ...record, trn: '2100002', firstName: 'Eve' },
      )
    await anIdentity(world.get(), { trn: '2100001' }).catch(() => {}) // claimed by the test before, perhaps
  }

  test('that is claimed, one that is free and one that does not exist look alike to somebody whose other facts do not agree', async () => {
    await records()
    const wrong = { lastName: 'Somebody', confirms: true }
    await asked('9999999', wrong)
    const missing = await asked('9999998', wrong)
    expect(await asked('2100001', wrong)).toEqual(missing)
    expect(await asked('2100002', wrong)).toEqual(missing)
    expect(missing.answers.length).toBeGreaterThan(10)
  })

  test('that is claimed and one that is free look alike to somebody whose other facts agree, until they confirm them', async () => {
    await world
      .get()
      .teachingRecords(
        { trn: '2200001', firstName: 'Ada', lastName: 'Claimed' },
        { trn: '2200002', firstName: 'Ada', lastName: 'NotYets' },
        { trn: '2200003', firstName: 'Ada', lastName: 'Warmups' },
      )
    await anIdentity(world.get(), { trn: '2200001' })
    const alike = async (trn: string, lastName: string) => {
      const { answers, statements } = await asked(trn, { lastName, confirms: false })
      return {
        statements,
        answers: answers.map((one) => ({ ...one, body: one.body.replaceAll(lastName, '(name)') })),
      }
    }
    await alike('2200003', 'Warmups')
    const free = await alike('2200002', 'NotYets')
    expect(await alike('2200001', 'Claimed')).toEqual(free)
    expect(free.answers.at(-1)?.body).toContain('"outcome":"RECORD_FOUND"')
  })
})

describe('somebody else’s address', () => {
  async function whoseRecordIsClaimed(lastName: string, trn: string) {
    await world
      .get()
      .teachingRecords({ trn, lastName, nationalInsuranceNumber: aNationalInsuranceNumber(trn) })
    await anIdentity(world.get(), { emailAddress: newAddress(), trn })
    const journey = await aJourney(world.get())
    await journey.proveEmail(newAddress())
    await journey.giveNameAndDateOfBirth({ lastName })
    return journey
  }

  test('J12: is not shown, not even redacted, to somebody who knows its owner’s name and date of birth only', async () => {
    const journey = await whoseRecordIsClaimed(aLastName('3500001'), '3500001')
    await journey.answer('answerNationalInsuranceNumber', NO_NINO)
    await journey.answer('answerTrn', { knowledge: 'FORGOTTEN', trn: '' })
    await journey.answer('answerQts', { hasQts: false })
    const confirmed = await journey.confirm()
    expect(confirmed.journey).toMatchObject({ claimedRecord: null, outcome: 'NOT_FOUND_YET' })
    expect(JSON.stringify(confirmed)).not.toContain('***')
  })

  test('J12: cannot be tried out by whether it may still be written to, once a passcode went to it', async () => {
    const { lastName, trn, nino } = {
      lastName: aLastName('3500003'),
      trn: '3500003',
      nino: aNationalInsuranceNumber('3500003'),
    }
    const owner = newAddress()
    await world.get().teachingRecords({ trn, lastName, nationalInsuranceNumber: nino })
    await anIdentity(world.get(), { emailAddress: owner, trn })
    const journey = await aJourney(world.get())
    await journey.proveEmail(newAddress())
    await journey.giveNameAndDateOfBirth({ lastName })
    const number = { hasNationalInsuranceNumber: true, nationalInsuranceNumber: nino }
    await journey.answer('answerNationalInsuranceNumber', number)
    await journey.answer('answerQts', { hasQts: false })
    await journey.confirm()
    expect((await journey.answer('sendOwnerPasscode')).journey?.step).toBe('OWNER_PASSCODE')
    await world.get().deliverPasscode()
    for (const _ of [1, 2, 3]) await journey.answer('verifyOwnerPasscode', { passcode: '00000000' })

    const tried = async (emailAddress: string) => {
      const another = await aJourney(world.get())
      const sent = await another.answer('sendPasscode', { emailAddress })
      await world.get().deliverPasscode()
      const guessed = await another.answer('verifyPasscode', { passcode: '000000' })
      return [sent.__typename, guessed]
    }
    expect(await tried(owner)).toEqual(await tried(newAddress()))
  })
})
