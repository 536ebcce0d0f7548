import { randomUUID } from 'node:crypto'
import { createLogger } from '@identity/runtime'
import { createTeachingRecordApi } from '@identity/teaching-record'
import { afterEach, expect, test } from 'vitest'
import { invitedMail } from '../invitations/mails/tell-invited.job.ts'
import { helpAskedMail } from '../journeys/claim/ask-for-help/tell-help-asked.job.ts'
import { detailsDifferMail } from '../links/mails/tell-details-differ.job.ts'
import { disputeDecidedMail } from '../links/mails/tell-dispute-decided.job.ts'
import { recordClaimedMail } from '../links/mails/tell-record-claimed.job.ts'
import { recordFoundMail } from '../links/mails/tell-record-found.job.ts'
import { recordLostMail } from '../links/mails/tell-record-lost.job.ts'
import { recordMovedMail } from '../links/mails/tell-record-moved.job.ts'
import { teacherReferenceNumberMail } from '../links/mails/tell-teacher-reference-number.job.ts'
import { previousAddressMail } from '../mailboxes/change-email/tell-previous-address.job.ts'
import { newBrowserMail } from '../mailboxes/new-browser/tell-new-browser.job.ts'
import {
  newAddressMail,
  oldAddressMail,
  proposalMail,
} from '../mailboxes/propose-email/tell-of-proposal.job.ts'
import { mails } from '../main/rooms.ts'
import { startJobs } from '../main/start-jobs.ts'
import { staffInvitationMail } from '../roster/invitations/tell-staff-invitation.job.ts'
import { staffChangeMail } from '../roster/mails/tell-staff-change.job.ts'
import { accountsMergedMail } from '../staff/merge-identities/mails/tell-accounts-merged.job.ts'
import { accountsSeparatedMail } from '../staff/merge-identities/mails/tell-accounts-separated.job.ts'
import { actDoneMail } from '../staff/person-acts/tell-act-done.job.ts'
import { supportQuestionMail } from '../tasks/ask/tell-support-question.job.ts'
import { linkConfirmedMail } from '../tasks/mails/tell-link-confirmed.job.ts'
import { recordNotFoundMail } from '../tasks/mails/tell-record-not-found.job.ts'
import { aSupportTask } from '../tasks/support-task.builder.ts'
import { aJourney } from '../testing/a-journey.ts'
import { aStaffMember } from '../testing/a-staff-member.ts'
import { useWorld } from '../testing/a-world.ts'
import { anIdentity } from '../testing/an-identity.ts'
import { webhookTroubleMail } from '../webhooks/mails/tell-webhook-trouble.job.ts'

const world = useWorld()
const trn = '2500001'
const secrets = [
  'ada@private.example',
  'record@private.example',
  'old@private.example',
  'new@private.example',
  trn,
  'Ada',
  'Byron',
  '1990-12-10',
]

let stop: (() => Promise<void>) | undefined
afterEach(async () => {
  world.get().postBox.answerWith(201)
  await stop?.()
  stop = undefined
})

/** One job of each kind that tells somebody something, about people with `secrets`. */
async function oneMailOfEachKind() {
  const { deps, clock, teachingRecords, database } = world.get()
  await teachingRecords({ trn, email: 'record@private.example' })
  const { id: identityId } = await anIdentity(world.get(), { trn, emailAddress: 'ada@private.example' })
  const { id: lostId } = await anIdentity(world.get(), { emailAddress: 'lost@private.example' })
  const journey = await aJourney(world.get())
  await journey.proveEmail('old@private.example')
  await journey.giveNameAndDateOfBirth()
  const [row] = await database.sql<{ id: string }[]>`
    select id from journey where interaction_uid = ${journey.key.interactionUid}`
  const { id: memberId } = await aStaffMember(world.get(), 'AGENT', 'Ada Byron')
  const now = clock.now()
  const clientId = 'register-for-npq'
  const task = await aSupportTask(world.get(), { identityId })
  const endpointId = randomUUID()
  const endpoint = { clientId, url: 'https://partner.example/hooks', eventTypes: [], isThin: true }
  await deps.repositories.webhookEndpoints.add(endpointId, { ...endpoint, hubSecret: null }, now)
  const invited = { serviceId: clientId, clientId, trn, emailAddress: 'record@private.example' }
  const invitation = await deps.repositories.invitations.add(
    { ...invited, id: randomUUID(), isGiven: false },
    now,
  )
  await deps.inTransaction(async ({ emailChanges, emailProposals, jobs, recordClaims, supportQuestions }) => {
    const change = { identityId, previousEmailAddress: 'old@private.example', previousEmailKey: 'old' }
    const emailChangeId = await emailChanges.record({ ...change, changedAt: now, revertibleUntil: now })
    const recordClaimId = await recordClaims.add({ identityId, trn, clientId, claimedAt: now })
    const proposal = await emailProposals.propose({
      ...{ identityId, emailAddress: 'new@private.example', emailKey: 'new', proof: 'DOCUMENT' },
      ...{ proposedById: memberId, proposedAt: now, provableUntil: now, taskId: null },
    })
    const emailProposalId = proposal?.id ?? ''
    await jobs.add(newAddressMail, { emailProposalId })
    await jobs.add(oldAddressMail, { emailProposalId })
    await jobs.add(proposalMail, { emailProposalId, about: 'emailChangeStopped', to: 'NEW' })
    await jobs.add(actDoneMail, { identityId, act: 'nameChanged' })
    await jobs.add(previousAddressMail, { emailChangeId })
    await jobs.add(teacherReferenceNumberMail, { identityId, clientId })
    await jobs.add(detailsDifferMail, { identityId, clientId, kinds: ['NAME', 'DATE_OF_BIRTH'] })
    await jobs.add(recordClaimedMail, { recordClaimId })
    await jobs.add(disputeDecidedMail, { recordClaimId, verdict: 'disputeRefused' })
    await jobs.add(recordFoundMail, { identityId })
    await jobs.add(recordLostMail, { identityId: lostId })
    await jobs.add(accountsMergedMail, { identityId })
    await jobs.add(accountsSeparatedMail, { identityId })
    await jobs.add(recordMovedMail, { identityId })
    await jobs.add(newBrowserMail, {
      identityId,
      serviceName: 'Register for an NPQ',
      signedInAt: '2026-11-27T10:00:00.000Z',
    })
    const asked = { template: 'MORE_DETAILS', facts: ['TRN'], wantsEvidence: true } as const
    const questionId = await supportQuestions.ask(task.id, asked, memberId, now)
    await jobs.add(supportQuestionMail, { questionId })
    await jobs.add(linkConfirmedMail, { identityId, reference: '7F3A-91C2' })
    await jobs.add(recordNotFoundMail, { identityId: lostId, reason: 'OTHER', reference: '7F3A-91C2' })
    await jobs.add(staffInvitationMail, { memberId })
    await jobs.add(staffChangeMail, {
      memberId,
      change: 'PASSKEY_ADDED',
      changedAt: '2026-11-27T10:00:00.000Z',
    })
    await jobs.add(webhookTroubleMail, {
      ...{ memberId, endpointId, trouble: 'FAILING' },
      since: '2026-11-27T10:00:00.000Z',
    })
    await jobs.add(invitedMail, { invitationId: invitation?.id ?? '' })
    await jobs.add(helpAskedMail, { journeyId: row?.id ?? '' })
  })
}

/** The real worker on the real queue, until it has tried as many jobs as there are. */
async function work(): Promise<string> {
  const { deps, postBox } = world.get()
  const lines: string[] = []
  const destination = { write: (line: string) => void lines.push(line) }
  const runner = await startJobs(
    world.get().databaseUrl,
    {
      origin: 'http://localhost:3000',
      changeDetailsUrl: 'https://change.example',
      ...deps,
      notify: postBox.notify,
      logoutNotices: { send: () => Promise.reject(new Error('no session ends here')) },
      api: createTeachingRecordApi({ baseUrl: 'http://127.0.0.1:9', apiKey: 'key', timeoutMs: 100 }),
    },
    createLogger({ name: 'worker', level: 'debug', destination }),
  )
  stop = () => runner.stop()
  await new Promise<void>((resolve) => {
    let left = mails.length
    runner.events.on('job:complete', ({ job }) => {
      if (job.task_identifier.startsWith('tell-')) left -= 1
      if (left === 0) resolve()
    })
  })
  return lines.join('')
}

async function queueRows(): Promise<string> {
  const [row] = await world.get().database.sql<{ rows: string | null }[]>`
    select json_agg(j)::text as rows from graphile_worker._private_jobs j`
  return row?.rows ?? ''
}

test('the worker sends one mail of each kind, and neither queue nor log has anything of the people in it', async () => {
  await oneMailOfEachKind()
  const queued = await queueRows()
  expect(queued).toContain('identityId')
  const before = world.get().postBox.mails.length
  const log = await work()
  expect(world.get().postBox.mails.length - before).toBe(mails.length)
  for (const secret of secrets) expect(queued + log).not.toContain(secret)
})

test('a mail that fails leaves nothing of the people in the queue or in the log, which says which job it was', async () => {
  await world.get().database.sql`truncate identity, journey, staff_member cascade`
  await oneMailOfEachKind()
  world.get().postBox.answerWith(500)
  const log = await work()
  await stop?.()
  stop = undefined
  const queued = await queueRows()
  for (const { name } of mails) expect(log).toContain(`"job":"${name}"`)
  expect(queued).toContain('tell-record-claimed failed')
  for (const secret of secrets) expect(queued + log).not.toContain(secret)
})
