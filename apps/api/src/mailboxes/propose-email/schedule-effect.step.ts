import { EFFECT_DELAY_MS, isComplete } from '../domain/email-proposal.ts'
import type { Repositories } from '../repositories.ts'
import { effectEmailJob } from './effect-email.job.ts'
import type { EmailProposal } from './email-proposal.repository.ts'

/** Begins the day after which a proposed address takes effect, once nothing else is missing. */
export async function scheduleEffect(
  { emailProposals, jobs }: Pick<Repositories, 'emailProposals' | 'jobs'>,
  proposal: EmailProposal,
  now: Date,
): Promise<Date | null> {
  if (!isComplete(proposal)) return null
  const effectiveAt = new Date(now.getTime() + EFFECT_DELAY_MS)
  if (!(await emailProposals.schedule(proposal.id, effectiveAt))) return proposal.effectiveAt
  await jobs.add(effectEmailJob, { emailProposalId: proposal.id }, { afterMs: EFFECT_DELAY_MS })
  return effectiveAt
}
