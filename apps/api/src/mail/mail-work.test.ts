import { event } from '@identity/database'
import { beforeEach, describe, expect, test } from 'vitest'
import { aClaim } from '../links/mails/taken-record.builder.ts'
import { recordClaimedMail } from '../links/mails/tell-record-claimed.job.ts'
import { recordFoundMail } from '../links/mails/tell-record-found.job.ts'
import { mails } from '../main/rooms.ts'
import { turnSwitch } from '../staff/switches/turn-switch.use-case.ts'
import { useWorld } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'

const world = useWorld()
let lastTrn = 2_400_000

beforeEach(() => world.get().postBox.answerWith(201))

describe('a mail that cannot be sent', () => {
  const aTry = { createdAt: new Date('2026-11-22T10:00:00Z'), isLast: false }
  const mail = (wanted: { name: string }) => mails.find(({ name }) => name === wanted.name)

  async function tell(attempts = 1, identityId?: string) {
    const { deps, postBox } = world.get()
    lastTrn += 1
    const id = identityId ?? (await anIdentity(world.get(), { trn: String(lastTrn) })).id
    const work = { ...deps, notify: postBox.notify, origin: 'http://o', changeDetailsUrl: 'http://c' }
    await mail(recordFoundMail)?.run(work, { identityId: id }, { ...aTry, id, attempts })
    return id
  }

  test('because Notify will never take it ends there, with an event that has no address in it', async () => {
    world.get().postBox.answerWith(400)
    const identityId = await tell()
    const happened = (await world.get().database.db.select().from(event)).at(-1)
    expect(happened).toMatchObject({
      type: 'MailNotSent',
      identityId,
      details: { template: 'recordFound', error: 'Error' },
    })
    expect(JSON.stringify(happened?.details)).not.toContain('@')
  })

  test.each([403, 429, 500])('because of %i is tried again', async (status) => {
    world.get().postBox.answerWith(status)
    await expect(tell()).rejects.toThrow()
  })

  test('as far as we know, though Notify took it, is not sent again', async () => {
    const { postBox } = world.get()
    const before = postBox.mails.length
    const { id } = await anIdentity(world.get(), { trn: '2200006' })
    postBox.loseAnswer()
    await expect(tell(1, id)).rejects.toThrow()
    await tell(2, id)
    await tell(3, id)
    expect(postBox.mails.length - before).toBe(1)
  })

  test('the first time is sent at the next try', async () => {
    const { postBox } = world.get()
    const before = postBox.mails.length
    const { id } = await anIdentity(world.get(), { trn: '2200007' })
    postBox.answerWith(500)
    await expect(tell(1, id)).rejects.toThrow()
    postBox.answerWith(201)
    await tell(2, id)
    expect(postBox.mails.length - before).toBe(1)
  })

  test('keeps the link of the mail that was taken alive', async () => {
    const { deps, postBox } = world.get()
    const { recordClaimId } = await aClaim(world.get())
    const first = postBox.mails.length
    const work = { ...deps, notify: postBox.notify, origin: 'http://o', changeDetailsUrl: 'http://c' }
    const attempt = (attempts: number) =>
      mail(recordClaimedMail)?.run(work, { recordClaimId }, { ...aTry, id: 'claimed', attempts })
    postBox.loseAnswer()
    await expect(attempt(1)).rejects.toThrow()
    await attempt(2)
    const link = new URL(postBox.mails.at(first)?.personalisation.dispute_link ?? '')
    const found = await deps.repositories.recordClaims.findByToken(link.searchParams.get('token') ?? '')
    expect(found?.id).toBe(recordClaimId)
  })

  test('is not sent again once sending, which was turned off meanwhile, is on', async () => {
    const { deps, postBox, database } = world.get()
    const { recordClaimId } = await aClaim(world.get())
    const work = { ...deps, notify: postBox.notify, origin: 'http://o', changeDetailsUrl: 'http://c' }
    const attempt = (attempts: number) =>
      mail(recordClaimedMail)?.run(work, { recordClaimId }, { ...aTry, id: 'paused', attempts })
    postBox.loseAnswer()
    await expect(attempt(1)).rejects.toThrow()
    await database.sql`delete from graphile_worker._private_jobs`
    const turn = { name: 'SENDING', minutes: null } as const
    await turnSwitch(deps, null, { ...turn, isOn: false, reason: 'INCIDENT' })
    await attempt(2)
    await turnSwitch(deps, null, { ...turn, isOn: true, reason: 'OVER' })
    expect(await database.sql`select 1 from graphile_worker._private_jobs`).toEqual([])
  })
})
