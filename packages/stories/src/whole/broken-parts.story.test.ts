import { samplePerson } from '@identity/sample-people'
import { expect, test } from 'vitest'
import { seesNoBarrier } from '../barriers/sees-no-barrier.ts'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { ways } from '../browser/ways.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { useSystem } from '../system/system.ts'
import { postJson, syncRecords, tasksOf, withTables } from '../system/tables.ts'
import { useTeachers } from '../teacher/crowd.ts'
import { claimsAt, startAt } from '../teacher/demo-service.ts'
import { signIn } from '../teacher/sign-in.ts'
import { walk } from '../teacher/teacher.ts'

// A system of its own: here its parts are killed, and the services that it depends on are switched off.

const running = useSystem()
const nextTeacher = useTeachers('returning') // no identity of this system is theirs
const everyQuestion = samplePerson('ella-hughes') // found by the last question that there is

async function killsTheApi() {
  const { api } = running.system.processes
  if (!api?.pid) throw new Error('the API is not running')
  process.kill(api.pid, 'SIGKILL')
  await api.ready()
}

test('the API can be killed before any answer, and the person goes on from where they were', async () => {
  const { sandboxUrl } = running.system
  await inNewBrowser(running.browser, async (page) => {
    const { facts, expect: expected } = everyQuestion
    const { steps, claims } = await signIn(page, facts, { sandboxUrl, onPage: killsTheApi })
    expect(steps.slice(-3)).toEqual(['training-provider', 'check-answers', 'result'])
    expect(claims.trn, 'through every question that there is').toBe(expected.trn)
  })
})

test('the API can be killed while a teacher proves that an older identity is theirs', async () => {
  const { sandboxUrl } = running.system
  const older = nextTeacher().facts
  const person = { ...older, email: 'survivor@example.com' }
  const before = await inNewBrowser(running.browser, (page) => signIn(page, older, { sandboxUrl }))
  await inNewBrowser(running.browser, async (page) => {
    const { steps, claims } = await signIn(page, person, {
      sandboxUrl,
      olderEmail: older.email,
      keptEmail: older.email,
      onPage: killsTheApi,
    })
    expect(steps.slice(-4)).toEqual(['claimed-record', 'owner-passcode', 'choose-email', 'result'])
    expect(claims.sub).toBe(before.claims.sub)
  })
})

test('while the API is down the page says so, and the person goes on when it is back', async () => {
  const { sandboxUrl, processes } = running.system
  const person = { ...samplePerson('dev-patel').facts, email: 'patient@example.com' }
  await inNewBrowser(running.browser, async (page) => {
    await startAt(page, sandboxUrl, 'npq')
    await walk(page, person, { sandboxUrl, until: 'date-of-birth' })
    const address = page.url()
    process.kill(processes.api?.pid ?? 0, 'SIGKILL')
    const down = await page.goto(address)
    expect(down?.status()).toBe(503)
    await seesNoBarrier(page, 'the page that says the service is down')
    await processes.api?.ready()
    await page.goto(address)
    const steps = await walk(page, person, { sandboxUrl })
    expect(steps[0]).toBe('date-of-birth')
    expect(await claimsAt(page.context(), sandboxUrl, 'npq')).toMatchObject({ email: person.email })
  })
})

test.each(ways)(
  'J17: $how somebody who comes while the teaching record service is down is asked everything, goes on, and is mailed when it is back',
  async ({ javaScriptEnabled }) => {
    const { sandboxUrl, databaseUrl } = running.system
    const { facts, record } = nextTeacher()
    // Their record will have this name only when the service is back.
    const married = { ...facts, email: `married.${facts.email}`, lastName: 'Quillfeather' }
    const { trn: _, ittProvider: _provider, nationalInsuranceNumber: _number, ...known } = married
    await postJson(`${sandboxUrl}/teaching-records/faults`, { fault: 'down' })
    await postJson(`${sandboxUrl}/teaching-records/records/${record.trn}`, {
      lastName: 'Quillfeather',
      email: known.email,
    })
    await passMinutesWithoutRecords(databaseUrl, 6)

    const { steps, claims } = await inNewBrowser(
      running.browser,
      (page) =>
        signIn(page, known, {
          sandboxUrl,
          async onPage(step) {
            if (step !== 'what-we-ask' && step !== 'result') return
            const words = await page.locator('main').innerText()
            expect(words).toMatch(step === 'result' ? /We’ll keep looking/ : /longer than usual/)
            if (javaScriptEnabled) await seesNoBarrier(page, `${step} while the records are out of date`)
          },
        }),
      { javaScriptEnabled },
    )
    expect(steps).not.toContain('no-match')
    expect(steps).toContain('training-provider')
    expect(claims).toMatchObject({ trn_lookup_status: 'Pending' })
    expect(await tasksOf(databaseUrl, claims.sub)).toEqual(['RECORDS_UNAVAILABLE OPEN'])

    await postJson(`${sandboxUrl}/teaching-records/faults`, { fault: 'ok' })
    await syncRecords(databaseUrl, async (sql) => {
      const [row] = await sql`select trn from identity where id = ${claims.sub}`
      return row?.trn === record.trn
    })
    expect(await mailboxOf(sandboxUrl, known.email).next('trn', 0)).toBe(record.trn)
    expect(await tasksOf(databaseUrl, claims.sub)).toEqual(['RECORDS_UNAVAILABLE CLOSED'])
    const after = await inNewBrowser(running.browser, (page) => signIn(page, known, { sandboxUrl }))
    expect(after.claims).toMatchObject({ sub: claims.sub, trn: record.trn, trn_lookup_status: 'Found' })
  },
)

/** As if the worker had not got a complete answer for so long. */
function passMinutesWithoutRecords(databaseUrl: string, minutes: number) {
  return withTables(
    databaseUrl,
    (sql) => sql`update replica_progress set checked_at = now() - ${`${minutes} minutes`}::interval`,
  )
}
