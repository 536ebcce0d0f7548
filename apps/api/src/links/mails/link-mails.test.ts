import type { TeachingRecord } from '@identity/teaching-record'
import { describe, expect, test } from 'vitest'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { theOnlyMail } from '../../testing/the-only-mail.ts'
import { aClaim } from './taken-record.builder.ts'
import { detailsDifferMail } from './tell-details-differ.job.ts'
import { recordClaimedMail } from './tell-record-claimed.job.ts'
import { recordFoundMail } from './tell-record-found.job.ts'
import { teacherReferenceNumberMail } from './tell-teacher-reference-number.job.ts'

const world = useWorld()
const clientId = 'register-for-npq'
const jobs = () => world.get().deps.repositories.jobs

describe('the mail with the TRN', () => {
  test('goes to the address that the person signs in with, and shows the true number alone on its line', async () => {
    const { id, emailAddress } = await anIdentity(world.get(), {
      trn: '2200001',
      preferredName: 'Countess Ada',
    })
    await jobs().add(teacherReferenceNumberMail, { identityId: id, clientId })
    const mail = await theOnlyMail(world.get())
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
    const mail = await theOnlyMail(world.get())
    expect(mail.lines).toContain('Dear Ada Byron,')
    expect(mail.body).toContain('when you signed in to Get an Identity')
  })

  test('does not let a name put a link or a heading into it', async () => {
    const preferredName = '[click](https://evil.example)\n# Hello ((passcode))'
    const { id } = await anIdentity(world.get(), { trn: '2200003', preferredName })
    await jobs().add(teacherReferenceNumberMail, { identityId: id, clientId })
    const mail = await theOnlyMail(world.get())
    expect(mail.lines).toContain('Dear \\[click\\]\\(\\) \\# Hello \\(\\(passcode\\)\\),')
  })
})

describe('the mail about details that differ', () => {
  const kinds = ['NAME', 'DATE_OF_BIRTH', 'NATIONAL_INSURANCE_NUMBER'] as const
  let lastTrn = 2_210_000

  /** The mail to the holder of a record whose every detail differs, with what the record has. */
  async function theMail(trnMatchLevel: MatchLevel, record: Partial<TeachingRecord> = {}) {
    lastTrn += 1
    const trn = String(lastTrn)
    await world.get().teachingRecords({
      ...{ trn, firstName: 'Augusta', middleName: 'Ada', lastName: 'King', dateOfBirth: '1985-02-03' },
      ...{ nationalInsuranceNumber: 'AB123456C', ...record },
    })
    const { id, emailAddress } = await anIdentity(world.get(), { trn, trnMatchLevel })
    await jobs().add(detailsDifferMail, { identityId: id, clientId, kinds: [...kinds] })
    const mail = await theOnlyMail(world.get())
    expect(mail).toMatchObject({ to: emailAddress, subject: 'Check the details on your teaching record' })
    expect(mail.lines).toContain('https://change.example')
    expect(mail.body).not.toContain(trn)
    expect(mail.body).not.toMatch(/AB ?12 ?34 ?56 ?C/)
    return mail
  }

  test.each(['FIRM', 'STRICT'] as const)(
    'says the record’s name and date of birth for a link at %s, and where to change them',
    async (level) => {
      expect((await theMail(level)).body).toContain(
        '\n* your name: your record has Augusta Ada King\n* your date of birth: your record has 3 February 1985\n* your National Insurance number\n',
      )
    },
  )

  test('names nothing but the kinds for a link at LOW', async () => {
    const { body } = await theMail('LOW')
    expect(body).toContain('\n* your name\n* your date of birth\n* your National Insurance number\n')
    for (const value of ['Augusta', 'King', '1985', 'February']) expect(body).not.toContain(value)
  })

  test('names nothing but the kinds once the record is gone', async () => {
    const { id } = await anIdentity(world.get())
    await jobs().add(detailsDifferMail, { identityId: id, clientId, kinds: ['NAME'] })
    expect((await theOnlyMail(world.get())).body).toContain('\n* your name\n')
  })

  test('lets nothing in the record put a link or a line into it', async () => {
    const { body } = await theMail('FIRM', { lastName: 'King\n# [Press](https://evil.example)' })
    expect(body).toContain('your record has Augusta Ada King \\# \\[Press\\]\\(\\)\n')
  })
})

test('the mail about a record found later has its TRN', async () => {
  const { id, emailAddress } = await anIdentity(world.get(), { trn: '2200005' })
  await jobs().add(recordFoundMail, { identityId: id })
  const mail = await theOnlyMail(world.get())
  expect(mail).toMatchObject({ to: emailAddress, subject: 'We have found your teaching record' })
  expect(mail.lines).toContain('# 2200005')
})

test('the mail about a record found later that few details agree with says nothing of what is on it', async () => {
  const { id, emailAddress } = await anIdentity(world.get(), { trn: '2200015', trnMatchLevel: 'LOW' })
  await jobs().add(recordFoundMail, { identityId: id })
  const mail = await theOnlyMail(world.get())
  expect(mail).toMatchObject({
    to: emailAddress,
    subject: 'We have found a teaching record that may be yours',
  })
  expect(mail.body).not.toContain('2200015')
})

describe('the mail to the address on a record that was taken', () => {
  test('says when and through which service, and how to say that it was somebody else', async () => {
    const { recordClaimId, owner, trn } = await aClaim(world.get())
    await jobs().add(recordClaimedMail, { recordClaimId })
    const mail = await theOnlyMail(world.get())
    expect(mail.to).toBe('on.record@example.sch.uk')
    expect(mail.body).toContain(
      'At 10am on 22 November 2026, someone who was signing in to Register for an NPQ',
    )
    expect(mail.body).toContain('before 10am on 22 December 2026')
    expect(mail.body).toMatch(/^http:\/\/localhost:3000\/this-was-not-me\?token=[\w-]{43}$/m)
    for (const secret of [owner.emailAddress, trn, 'Ada', 'Byron']) expect(mail.body).not.toContain(secret)
  })

  test('names no service when nobody was there', async () => {
    const { recordClaimId } = await aClaim(world.get(), { service: null })
    await jobs().add(recordClaimedMail, { recordClaimId })
    expect((await theOnlyMail(world.get())).body).toContain('signing in to Get an Identity')
  })

  test('is not sent where there is no other address, or its reader has disputed the claim', async () => {
    const without = await aClaim(world.get(), { recordAddress: null })
    await jobs().add(recordClaimedMail, { recordClaimId: without.recordClaimId })
    const { recordClaims } = world.get().deps.repositories
    const disputed = await aClaim(world.get())
    await recordClaims.dispute(await recordClaims.drawToken(disputed.recordClaimId), world.get().clock.now())
    await jobs().add(recordClaimedMail, { recordClaimId: disputed.recordClaimId })
    expect(await world.get().deliverMails()).toEqual([])
  })

  test('is not sent to the person who took it, however they write their address', async () => {
    const { recordClaimId, owner, trn } = await aClaim(world.get())
    await world.get().teachingRecords({ trn, email: owner.emailAddress.toUpperCase() })
    await jobs().add(recordClaimedMail, { recordClaimId })
    expect(await world.get().deliverMails()).toEqual([])
  })

  test('keeps the token as a hash only', async () => {
    const { recordClaimId } = await aClaim(world.get())
    await jobs().add(recordClaimedMail, { recordClaimId })
    const { personalisation } = await theOnlyMail(world.get())
    const token = new URL(personalisation.dispute_link ?? '').searchParams.get('token') ?? ''
    const [row] = await world.get().database
      .sql`select row_to_json(r)::text as row from record_claim r where id = ${recordClaimId}`
    expect(row?.row).not.toContain(token)
  })
})
