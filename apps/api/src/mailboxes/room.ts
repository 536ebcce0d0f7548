import { mailTask } from '../mail/mail-task.ts'
import { task } from '../queue/task.ts'
import { previousAddressMail, tellPreviousAddress } from './change-email/tell-previous-address.job.ts'
import { EmailTrustResolver } from './email-trust.resolver.ts'
import { newBrowserMail, tellNewBrowser } from './new-browser/tell-new-browser.job.ts'
import { effectEmail, effectEmailJob } from './propose-email/effect-email.job.ts'
import { ProposedEmailResolver } from './propose-email/proposed-email.resolver.ts'
import {
  newAddressMail,
  oldAddressMail,
  proposalMail,
  tellNewAddress,
  tellOfProposal,
  tellOldAddress,
} from './propose-email/tell-of-proposal.job.ts'
import { mailboxesRepositories } from './repositories.ts'

/** Email addresses: what they say about their readers, and how an identity changes its own. */
export const mailboxesRoom = {
  repositories: mailboxesRepositories,
  resolvers: [EmailTrustResolver, ProposedEmailResolver],
  tasks: [task(effectEmailJob, effectEmail)],
  mails: [
    mailTask(newAddressMail, tellNewAddress),
    mailTask(newBrowserMail, tellNewBrowser),
    mailTask(oldAddressMail, tellOldAddress),
    mailTask(previousAddressMail, tellPreviousAddress),
    mailTask(proposalMail, tellOfProposal),
  ],
}
