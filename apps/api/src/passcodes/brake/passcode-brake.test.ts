import { createDatabase } from '@identity/database'
import { createLogger } from '@identity/runtime'
import { beforeEach, describe, expect, test } from 'vitest'
import { aJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { not } from '../../testing/answers.ts'
import { passcodeBrakeRepository } from './passcode-brake.repository.ts'
import { reportBrake, reportBrakeJob } from './report-brake.job.ts'
import { settlePasscodeBrake } from './settle-brake.job.ts'
import { settleBrake } from './settle-brake.step.ts'

const world = useWorld()
const MINUTE = 60 * 1_000

beforeEach(async () => {
  await world.get().database.sql`truncate passcode_tally, passcode_brake`
  await world.get().database.sql`delete from graphile_worker._private_jobs`
})

/** So many right passcodes of other people, a moment ago. */
async function othersSignIn(times: number) {
  const { deps, clock } = world.get()
  for (let left = times; left > 0; left -= 1) await deps.repositories.passcodeBrake.count(true, clock.now())
}

/** What the worker does once a minute. */
const everyMinute = () => settlePasscodeBrake(world.get().deps)
const isOn = async () => (await world.get().deps.repositories.passcodeBrake.find())?.isOn ?? false
const turns = async () => (await world.get().events()).filter((type) => type.startsWith('Brake'))

async function asked(emailAddress: string) {
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress })
  return { journey, passcode: await world.get().deliverPasscode() }
}

/** Guesses wrong for an address of its own each time, which is how no mailbox's limit is ever reached. */
async function guessWrong(times: number, name = 'victim') {
  for (let one = 0; one < times; one += 1) {
    const { journey, passcode } = await asked(`${name}${one}@example.com`)
    await journey.answer('verifyPasscode', { passcode: not(passcode) })
  }
}

async function brakeOn() {
  await othersSignIn(200)
  await guessWrong(5)
  expect(await isOn()).toBe(true)
}

describe('while more than 2 in 100 passcodes are wrong, for the whole service', () => {
  test('a passcode has eight digits and three tries, and the page knows', async () => {
    expect((await asked('before@example.com')).passcode).toMatch(/^\d{6}$/)
    await brakeOn()
    const { journey, passcode } = await asked('ada@example.com')
    expect(passcode).toMatch(/^\d{8}$/)
    expect(await journey.look()).toMatchObject({ passcode: { digitCount: 8 } })
    const guess = () => journey.answer('verifyPasscode', { passcode: not(passcode) })
    expect(await guess()).toMatchObject({ reason: 'INCORRECT', attemptsLeft: 2 })
    expect(await guess()).toMatchObject({ reason: 'INCORRECT', attemptsLeft: 1 })
    expect(await guess()).toMatchObject({ reason: 'EXHAUSTED', attemptsLeft: 0 })
    expect(await journey.answer('verifyPasscode', { passcode })).toMatchObject({ reason: 'EXHAUSTED' })
  })

  test('all eight digits are drawn by chance', async () => {
    await brakeOn()
    const starts = new Set<string>()
    for (let one = 0; one < 5; one += 1)
      starts.add((await asked(`one${one}@example.com`)).passcode.slice(0, 2))
    expect(starts.size).toBeGreaterThan(1) // the same two digits five times: once in a hundred million runs
  })

  test('honest people still sign in', async () => {
    await brakeOn()
    const { journey, passcode } = await asked('ada@example.com')
    const proved = await journey.answer('verifyPasscode', { passcode })
    expect(proved.journey?.step).toBe('WHAT_WE_ASK')
  })

  test('six digits in place of eight are a slip that costs no try', async () => {
    await brakeOn()
    const { journey, passcode } = await asked('ada@example.com')
    const slip = await journey.answer('verifyPasscode', { passcode: '123456' })
    expect(slip).toMatchObject({ reason: 'MALFORMED', attemptsLeft: 3 })
    const proved = await journey.answer('verifyPasscode', { passcode })
    expect(proved.__typename).toBe('PasscodeAccepted')
  })

  test('a passcode that was sent before keeps its six digits and four tries', async () => {
    const { journey, passcode } = await asked('early@example.com')
    await brakeOn()
    expect(await journey.look()).toMatchObject({ passcode: { digitCount: 6 } })
    for (const attemptsLeft of [3, 2, 1]) {
      const guess = await journey.answer('verifyPasscode', { passcode: not(passcode) })
      expect(guess).toMatchObject({ reason: 'INCORRECT', attemptsLeft })
    }
    expect((await journey.answer('verifyPasscode', { passcode })).__typename).toBe('PasscodeAccepted')
  })

  test('the one before and the new one are both good, each by its own length', async () => {
    const { journey, passcode: six } = await asked('both@example.com')
    await brakeOn()
    world.get().clock.forward(MINUTE)
    await journey.answer('resendPasscode')
    const eight = await world.get().deliverPasscode()
    expect(await journey.look()).toMatchObject({ passcode: { digitCount: 8 } })
    const wrong = await journey.answer('verifyPasscode', { passcode: not(eight) })
    expect(wrong).toMatchObject({ reason: 'INCORRECT', attemptsLeft: 2 })
    expect((await journey.answer('verifyPasscode', { passcode: six })).__typename).toBe('PasscodeAccepted')
  })
})

describe('the brake', () => {
  test('goes on though no mailbox and no network reached a limit of its own', async () => {
    await othersSignIn(150)
    await guessWrong(49)
    expect(await isOn()).toBe(false)
    await guessWrong(1, 'last')
    expect(await isOn()).toBe(true)
  })

  test('does not count what was tried more than five minutes ago, nor slips of the hand', async () => {
    await othersSignIn(200)
    await guessWrong(4)
    const { journey } = await asked('slips@example.com')
    for (const slip of ['', '12345', 'letters', '1234567']) {
      await journey.answer('verifyPasscode', { passcode: slip })
    }
    expect(await isOn()).toBe(false)
    world.get().clock.forward(5 * MINUTE + 10_000)
    await othersSignIn(200)
    await guessWrong(4)
    expect(await isOn()).toBe(false)
    await guessWrong(1, 'last')
    expect(await isOn()).toBe(true)
  })

  test('is on for an hour, and comes off when the worker looks and it is quiet', async () => {
    await brakeOn()
    world.get().clock.forward(60 * MINUTE - 1)
    await everyMinute()
    expect(await isOn()).toBe(true)
    world.get().clock.forward(1)
    await everyMinute()
    expect(await isOn()).toBe(false)
    expect((await asked('after@example.com')).passcode).toMatch(/^\d{6}$/)
  })

  test('is told to operators once when it goes on and once when it comes off, with figures and nobody’s data', async () => {
    const before = (await turns()).length
    await brakeOn()
    await guessWrong(3, 'more')
    world.get().clock.forward(60 * MINUTE)
    await everyMinute()
    await everyMinute()
    expect((await turns()).slice(before)).toEqual(['BrakeOn', 'BrakeOff'])

    const lines: string[] = []
    const logger = createLogger({
      name: 'worker',
      level: 'info',
      destination: { write: (line) => void lines.push(line) },
    })
    const jobs = await world.get().database.sql`
      select payload from graphile_worker._private_jobs
      where task_id = (select id from graphile_worker._private_tasks where identifier = 'report-brake') order by id`
    for (const { payload } of jobs) await reportBrake({ logger }, reportBrakeJob.payload.parse(payload))
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ brake: 'on', tries: 205, failures: 5 }),
      expect.objectContaining({ brake: 'off', tries: 0, failures: 0 }),
    ])
    expect(lines.join()).not.toMatch(/@|victim/)
  })

  test('is turned once when sixteen wrong passcodes arrive at once', async () => {
    const { deps, clock } = world.get()
    const before = (await turns()).length
    await othersSignIn(200)
    for (let one = 0; one < 10; one += 1) await deps.repositories.passcodeBrake.count(false, clock.now())
    const now = clock.now()
    await Promise.all(
      Array.from({ length: 16 }, () => deps.inTransaction((repositories) => settleBrake(repositories, now))),
    )
    expect((await turns()).slice(before)).toEqual(['BrakeOn'])
  })

  test('loses no try when a hundred are counted at once, and holds for every process', async () => {
    const { deps, clock, database } = world.get()
    const { host, port, user, pass, database: name } = database.sql.options
    const url = `postgres://${user}:${pass ?? ''}@${host[0]}:${port[0]}/${name}`
    const other = createDatabase(url, { poolSize: 5 })
    try {
      const elsewhere = passcodeBrakeRepository(other.db)
      const now = clock.now()
      await Promise.all(
        Array.from({ length: 100 }, (_, one) =>
          (one % 2 ? elsewhere : deps.repositories.passcodeBrake).count(one % 4 === 0, now),
        ),
      )
      const since = new Date(now.getTime() - 5 * MINUTE)
      expect(await elsewhere.tally(since)).toEqual({ right: 25, wrong: 75 })
      await elsewhere.turn(true, now)
      expect(await isOn()).toBe(true)
    } finally {
      await other.close()
    }
  })

  test('keeps nothing of what was tried once it has no bearing any more', async () => {
    await othersSignIn(3)
    await everyMinute()
    expect(await world.get().database.sql`select 1 from passcode_tally`).not.toHaveLength(0)
    world.get().clock.forward(6 * MINUTE)
    await everyMinute()
    expect(await world.get().database.sql`select 1 from passcode_tally`).toHaveLength(0)
  })
})
