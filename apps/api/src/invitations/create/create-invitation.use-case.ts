import { v7 as uuidv7 } from 'uuid'
import { looksForRecord } from '../../services/domain/service-policy.ts'
import { invitationsToMailbox } from '../domain/invitation-limits.ts'
import { invitedMail } from '../mails/tell-invited.job.ts'
import type { Repositories } from '../repositories.ts'
import { tellService } from '../tell-service.step.ts'
import { type Asked, type Inviter, judgeInvitable, type NotInvitable } from './judge-invitable.step.ts'

export type CreateInvitationOutcome =
  | { kind: 'created' | 'stands'; invitationId: string }
  | { kind: 'refused'; reason: NotInvitable | 'NO_RECORD_LOOKED_FOR' }
  | { kind: 'tooMany'; retryAt: Date }

/**
 * Invites the reader of an address to sign in to a service, about one teaching record. The worker draws the token and mails the link: no answer has it.
 * An invitation that stands about the same is answered as it is, and nothing is mailed again. Run it in a transaction that is given up when it answers
 * `tooMany`.
 */
export async function createInvitation(
  repositories: Repositories,
  inviter: Inviter,
  asked: Asked,
  now: Date,
): Promise<CreateInvitationOutcome> {
  const { clients, events, invitations, jobs, limits } = repositories
  const client = await clients.find(inviter.clientId)
  if (!client || !looksForRecord(client.service)) return { kind: 'refused', reason: 'NO_RECORD_LOOKED_FOR' }
  const { id: clientId, serviceId } = client
  const judged = await judgeInvitable(repositories, inviter, asked)
  if ('reason' in judged) return { kind: 'refused', reason: judged.reason }

  const about = { ...judged, serviceId, trn: asked.trn, isGiven: asked.emailAddress !== null }
  await tellService(repositories, await invitations.expire(now, 1, about), now)
  const invitation = await invitations.add({ id: uuidv7({ msecs: now.getTime() }), clientId, ...about }, now)
  if (!invitation) {
    const standing = await invitations.findLive(about, now)
    if (!standing) throw new Error('the invitation that was in the way is gone')
    return { kind: 'stands', invitationId: standing.id }
  }
  const retryAt = await limits.use(invitationsToMailbox(about), now)
  if (retryAt) return { kind: 'tooMany', retryAt }
  await events.record({ type: 'InvitationCreated', invitationId: invitation.id, clientId }, now)
  await jobs.add(invitedMail, { invitationId: invitation.id })
  return { kind: 'created', invitationId: invitation.id }
}
