import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const staffInvitation: MailWords = {
  subject: 'Set up your sign-in to Get an Identity support',
  body: [
    'Dear ((name)),',
    'You are invited to work on Get an Identity support as ((role)).',
    'Set up your sign-in before ((expires_at)). The link works once, and only with this email address:',
    '((invitation_link))',
    'You will also set up a second factor: a passkey, or an authenticator app on a phone.',
    'If you did not expect this email, do not open the link. Tell a service owner.',
    ...closing,
  ],
}

/** How a mail names each role. */
export const staffRoles = { AGENT: 'an agent', LEAD: 'a lead', OWNER: 'a service owner' }
