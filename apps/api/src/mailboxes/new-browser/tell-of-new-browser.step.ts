import type { Repositories } from '../repositories.ts'
import { newBrowserMail } from './tell-new-browser.job.ts'

/** Queues a mail about a sign-in in a browser that is new to an account with a TRN. Nothing else stands behind an account without one. */
export async function tellOfNewBrowser(
  { identities, jobs }: Pick<Repositories, 'identities' | 'jobs'>,
  identityId: string,
  serviceName: string,
  now: Date,
): Promise<void> {
  const identity = await identities.find(identityId)
  if (!identity?.trn) return
  await jobs.add(newBrowserMail, { identityId, serviceName, signedInAt: now.toISOString() })
}
