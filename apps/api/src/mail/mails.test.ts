import { event } from '@identity/database'
import { beforeEach, describe, expect, test } from 'vitest'
import { helpAskedMail } from '../journeys/claim/ask-for-help/tell-help-asked.job.ts'
import { detailsDifferMail } from '../links/mails/tell-details-differ.job.ts'
import { recordClaimedMail } from '../links/mails/tell-record-claimed.job.ts'
import { recordFoundMail } from '../links/mails/tell-record-found.job.ts'
import { teacherReferenceNumberMail } from '../links/mails/tell-teacher-reference-number.job.ts'
import { mails } from '../main/rooms.ts'
import { aJourney } from '../testing/a-journey.ts'
import { useWorld } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'
import { shortReference } from './short-reference.ts'

const world = useWorld()
const clientId = 'register-for-npq'

beforeEach(() => world.get().postBox.answerWith(201))

const jobs = () => world.get().deps.repositories.jobs

async function theOnlyMail() {
  const mails = await world.get().deliverMails()
  expect(mails).toHaveLength(1)
  const [mail] = mails
  if (!mail) throw new Error('no mail was sent')
  return { ...mail, lines: mail.body.split('\n') }
}

let lastTrn = 2_300_000

/** Somebody who took a record on which another address stands. */
async function aClaim({
  recordAddress = 'on.record@example.sch.uk' as string | null,
  service = clientId as string | null,
} = {}) {
  lastTrn += 1
  const trn = String(lastTrn)
  await world.get().teachingRecords({ trn, email: recordAddress })
  const owner = await anIdentity(world.get(), { trn })
  const recordClaimId = await world.get().deps.repositories.recordClaims.add({
    identityId: owner.id,
    trn,
    clientId: service,
    claimedAt: world.get().clock.now(),
  })
  return { trn, owner, recordClaimId }
}

describe('the mail with the TRN', () => {
  test('goes to the address that the person signs in with, and shows the true number alone on its line', async () => {
    const { id, emailAddress } = await anIdentity(world.get(), {
      trn: '2200001',
      preferredName: 'Countess Ada',
    })
    await jobs().add(teacherReferenceNumberMail, { identityId: id, clientId })
    const mail = await theOnlyMail()
    expect(mail).toMatchObject({ to: emailAddress, subject: 'Your teacher reference number (TRN)' })
    expect(mail.lines).toContain('# 2200001')
    expect(mail.lines).toContain('Dear Countess Ada,')
    expect(mail.body).toContain('when you signed in to Register for an NPQ')
  })

  test('is not sent to somebody whose record was taken away meanwhile', async () => {
    const { id } = await anIdentity(world.get())
    await jobs().add(teacherReferenceNumberMail, { identityId: id, clientId })
    await jobs().add(recordFoundMail, { identityId: id })
    expect(await world.get().deliverMails()).toEqual([])
  })

  test('greets by the name that was given where nobody chose another', async () => {
    const { id } = await anIdentity(world.get(), { trn: '2200002' })
    await jobs().add(teacherReferenceNumberMail, { identityId: id, clientId: null })
    const mail = await theOnlyMail()
    expect(mail.lines).toContain('Dear Ada Byron,')
    expect(mail.body).toContain('when you signed in to Get an Identity')
  })

  test('does not let a name put a link or a heading into it', async () => {
    const preferredName = '[click](https://evil.example)\n# Hello ((passcode))'
    const { id } = await anIdentity(world.get(), { trn: '2200003', preferredName })
    await jobs().add(teacherReferenceNumberMail, { identityId: id, clientId })
    const mail = await theOnlyMail()
    expect(mail.lines).toContain('Dear \\[click\\]\\(\\) \\# Hello \\(\\(passcode\\)\\),')
  })
})

test('the mail about details that differ names their kinds, never a value, and where to change them', async () => {
  const { id, emailAddress } = await anIdentity(world.get(), { trn: '2200004' })
  await jobs().add(detailsDifferMail, { identityId: id, clientId, kinds: ['DATE_OF_BIRTH', 'NAME'] })
  const mail = await theOnlyMail()
  expect(mail).toMatchObject({ to: emailAddress, subject: 'Check the details on your teaching record' })
  expect(mail.body).toContain('\n* your name\n* your date of birth\n')
  expect(mail.body).not.toContain('National Insurance')
  expect(mail.lines).toContain('https://change.example')
  for (const value of ['1990', 'December', '2200004']) expect(mail.body).not.toContain(value)
})

test('the mail about a record found later has its TRN', async () => {
  const { id, emailAddress } = await anIdentity(world.get(), { trn: '2200005' })
  await jobs().add(recordFoundMail, { identityId: id })
  const mail = await theOnlyMail()
  expect(mail).toMatchObject({ to: emailAddress, subject: 'We have found your teaching record' })
  expect(mail.lines).toContain('# 2200005')
})

test('the mail about a record found later that few details agree with says nothing of what is on it', async () => {
  const { id, emailAddress } = await anIdentity(world.get(), { trn: '2200015', trnMatchLevel: 'LOW' })
  await jobs().add(recordFoundMail, { identityId: id })
  const mail = await theOnlyMail()
  expect(mail).toMatchObject({
    to: emailAddress,
    subject: 'We have found a teaching record that may be yours',
  })
  expect(mail.body).not.toContain('2200015')
})

describe('the mail to the address on a record that was taken', () => {
  test('says when and through which service, and how to say that it was somebody else', async () => {
    const { recordClaimId, owner, trn } = await aClaim()
    await jobs().add(recordClaimedMail, { recordClaimId })
    const mail = await theOnlyMail()
    expect(mail.to).toBe('on.record@example.sch.uk')
    expect(mail.body).toContain(
      'At 10:00am on 22 November 2026, someone who was signing in to Register for an NPQ',
    )
    expect(mail.body).toContain('before 10:00am on 22 December 2026')
    expect(mail.body).toMatch(/^http:\/\/localhost:3000\/this-was-not-me\?token=[\w-]{43}$/m)
    for (const secret of [owner.emailAddress, trn, 'Ada', 'Byron']) expect(mail.body).not.toContain(secret)
  })

  test('names no service when nobody was there', async () => {
    const { recordClaimId } = await aClaim({ service: null })
    await jobs().add(recordClaimedMail, { recordClaimId })
    expect((await theOnlyMail()).body).toContain('signing in to Get an Identity')
  })

  test('is not sent where there is no other address, or its reader has disputed the claim', async () => {
    const without = await aClaim({ recordAddress: null })
    await jobs().add(recordClaimedMail, { recordClaimId: without.recordClaimId })
    const { recordClaims } = world.get().deps.repositories
    const disputed = await aClaim()
    await recordClaims.dispute(await recordClaims.drawToken(disputed.recordClaimId), world.get().clock.now())
    await jobs().add(recordClaimedMail, { recordClaimId: disputed.recordClaimId })
    expect(await world.get().deliverMails()).toEqual([])
  })

  test('is not sent to the person who took it, however they write their address', async () => {
    const { recordClaimId, owner, trn } = await aClaim()
    await world.get().teachingRecords({ trn, email: owner.emailAddress.toUpperCase() })
    await jobs().add(recordClaimedMail, { recordClaimId })
    expect(await world.get().deliverMails()).toEqual([])
  })

  test('keeps the token as a hash only', async () => {
    const { recordClaimId } = await aClaim()
    await jobs().add(recordClaimedMail, { recordClaimId })
    const { personalisation } = await theOnlyMail()
    const token = new URL(personalisation.dispute_link ?? '').searchParams.get('token') ?? ''
    const [row] = await world.get().database
      .sql`select row_to_json(r)::text as row from record_claim r where id = ${recordClaimId}`
    expect(row?.row).not.toContain(token)
  })
})

test('the mail to somebody who asked for help says what counts, that scans are deleted, and until when answers are kept', async () => {
  const journey = await aJourney(world.get())
  await journey.proveEmail('stuck@example.com')
  await journey.giveNameAndDateOfBirth()
  const [row] = await world.get().database.sql<{ id: string }[]>`
    select id from journey where interaction_uid = ${journey.key.interactionUid}`
  const journeyId = row?.id ?? ''
  await jobs().add(helpAskedMail, { journeyId })
  const mail = await theOnlyMail()
  expect(mail).toMatchObject({
    to: 'stuck@example.com',
    subject: 'You asked for help to sign in to Register for an NPQ',
  })
  expect(mail.lines).toContain(`# ${shortReference(journeyId)}`)
  expect(mail.lines).toContain('Dear Ada Byron,')
  for (const words of [
    '* passport',
    '* birth certificate',
    'We delete the scan or photo',
    'never send a passcode',
  ]) {
    expect(mail.body).toContain(words)
  }
  expect(mail.body).toContain('until 10:00am on 29 November 2026')
})

test('nobody is mailed at an address that they have not proved', async () => {
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: 'unproved@example.com' })
  const [row] = await world.get().database.sql<{ id: string }[]>`
    select id from journey where interaction_uid = ${journey.key.interactionUid}`
  await jobs().add(helpAskedMail, { journeyId: row?.id ?? '' })
  expect(await world.get().deliverMails()).toEqual([])
})

test('a reference can be read out', () => {
  expect(shortReference('7f3a91c2-0000-4000-8000-000000000000')).toBe('7F3A-91C2')
})

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
    const { recordClaimId } = await aClaim()
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
})
