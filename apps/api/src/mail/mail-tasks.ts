import { createHash } from 'node:crypto'
import { detailKinds } from '@identity/notify'
import { z } from 'zod'
import { tellHelpAsked } from '../journeys/claim/ask-for-help/tell-help-asked.job.ts'
import { tellDetailsDiffer } from '../links/mails/tell-details-differ.job.ts'
import { tellRecordClaimed } from '../links/mails/tell-record-claimed.job.ts'
import { tellRecordFound } from '../links/mails/tell-record-found.job.ts'
import { tellTeacherReferenceNumber } from '../links/mails/tell-teacher-reference-number.job.ts'
import { tellPreviousAddress } from '../mailboxes/change-email/tell-previous-address.job.ts'
import type { JobPayloads } from '../queue/jobs.ts'
import type { MailWork } from './mail-work.ts'

export type MailTaskName = Extract<keyof JobPayloads, `tell-${string}`>

/** What the queue knows of a job. */
export type QueuedJob = { id: string; created_at: Date; attempts: number }

type MailTask = (work: MailWork, payload: unknown) => Promise<void>

const identityId = z.uuid()
const clientId = z.string().nullable()

/** Every job that tells somebody something. A passcode is not one of them: it is drawn anew at each try. */
const mailTasks: Record<MailTaskName, MailTask> = {
  'tell-previous-address': reading(z.object({ emailChangeId: z.uuid() }), tellPreviousAddress),
  'tell-teacher-reference-number': reading(z.object({ identityId, clientId }), tellTeacherReferenceNumber),
  'tell-details-differ': reading(
    z.object({ identityId, clientId, kinds: z.array(z.enum(detailKinds)) }),
    tellDetailsDiffer,
  ),
  'tell-record-claimed': reading(z.object({ recordClaimId: z.uuid() }), tellRecordClaimed),
  'tell-record-found': reading(z.object({ identityId }), tellRecordFound),
  'tell-help-asked': reading(z.object({ journeyId: z.uuid() }), tellHelpAsked),
}

export const mailTaskNames = Object.keys(mailTasks) as MailTaskName[]

function reading<Payload>(
  schema: z.ZodType<Payload>,
  tell: (work: MailWork, payload: Payload) => Promise<void>,
): MailTask {
  return (work, payload) => tell(work, schema.parse(payload))
}

/**
 * Does one of them. A try that is repeated asks Notify first: the one before may have died after its mail was taken, and nobody should
 * read the same mail twice, or find that the link of the first one has stopped working.
 */
export async function doMailTask(
  name: MailTaskName,
  work: Omit<MailWork, 'reference'>,
  payload: unknown,
  job: QueuedJob,
): Promise<void> {
  const reference = referenceOf(job)
  if (job.attempts > 1 && (await work.notify.hasTaken(reference))) return
  await mailTasks[name]({ ...work, reference }, payload)
}

/** The job's id and its time: where two databases share one Notify service, ids alone would meet. */
function referenceOf({ id, created_at }: QueuedJob): string {
  const hash = createHash('sha256').update(`${id} ${created_at.toISOString()}`).digest('base64url')
  return `job-${hash.slice(0, 22)}`
}
