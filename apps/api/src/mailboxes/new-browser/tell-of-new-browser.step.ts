import type { Repositories } from '../repositories.ts'
import { newBrowserMail } from './tell-new-browser.job.ts'

/** Queues a mail about a sign-in in a browser that is new to an account with a TRN. */
export async function tellOfNewBrowser(
  { jobs }: Pick<Repositories, 'jobs'>,
  identityId: string,
  serviceName: string,
  now: Date,
): Promise<void> {
  await jobs.add(newBrowserMail, { identityId, serviceName, signedInAt: now.toISOString() })
}
