import { mailTask } from '../mail/mail-task.ts'
import { previousAddressMail, tellPreviousAddress } from './change-email/tell-previous-address.job.ts'
import { EmailTrustResolver } from './email-trust.resolver.ts'
import { newBrowserMail, tellNewBrowser } from './new-browser/tell-new-browser.job.ts'
import { mailboxesRepositories } from './repositories.ts'

/** Email addresses: what they say about their readers, and how an identity changes its own. */
export const mailboxesRoom = {
  repositories: mailboxesRepositories,
  resolvers: [EmailTrustResolver],
  mails: [mailTask(previousAddressMail, tellPreviousAddress), mailTask(newBrowserMail, tellNewBrowser)],
}
