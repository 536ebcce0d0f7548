import { webhookTroubles } from '@identity/notify'
import { z } from 'zod'
import { dateAndTime } from '../../mail/clock-time.ts'
import { mailJob } from '../../mail/mail-task.ts'
import { type MailWork, sendMail } from '../../mail/mail-work.ts'
import type { PayloadOf } from '../../queue/job.ts'
import type { Repositories } from '../repositories.ts'

export type WebhookTrouble = keyof typeof webhookTroubles
const kinds = Object.keys(webhookTroubles) as [WebhookTrouble, ...WebhookTrouble[]]

export const webhookTroubleMail = mailJob(
  'tell-webhook-trouble',
  z.object({ memberId: z.uuid(), endpointId: z.uuid(), trouble: z.enum(kinds), since: z.iso.datetime() }),
)

/** Queues a mail to each service owner, in the transaction of what it tells of. */
export async function noteWebhookTrouble(
  { jobs, staffMembers }: Pick<Repositories, 'jobs' | 'staffMembers'>,
  endpointId: string,
  trouble: WebhookTrouble,
  since: Date,
): Promise<void> {
  const members = await staffMembers.listJoined()
  for (const { id: memberId, role } of members) {
    if (role !== 'OWNER') continue
    await jobs.add(webhookTroubleMail, { memberId, endpointId, trouble, since: since.toISOString() })
  }
}

/** Tells a service owner that a partner's receiver does not take what we send, or that we have stopped sending. */
export async function tellWebhookTrouble(
  work: MailWork<Pick<Repositories, 'clients' | 'events' | 'staffMembers' | 'webhookEndpoints'>>,
  { memberId, endpointId, trouble, since }: PayloadOf<typeof webhookTroubleMail>,
): Promise<void> {
  const { clients, staffMembers, webhookEndpoints } = work.repositories
  const member = await staffMembers.find(memberId)
  const endpoint = await webhookEndpoints.find(endpointId)
  const client = endpoint && (await clients.registered(endpoint.clientId))
  if (!member || member.leftAt || !endpoint || !client) return
  const personalisation = {
    service_name: client.service.name,
    host: new URL(endpoint.url).hostname, // the rest of the address may hold a secret of the partner's
    trouble: webhookTroubles[trouble],
    since: dateAndTime(new Date(since)),
  }
  await sendMail(work, 'webhookTrouble', member.emailAddress, personalisation, { clientId: client.id })
}
