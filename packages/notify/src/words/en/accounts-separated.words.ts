import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const accountsSeparated: MailWords = {
  subject: 'We have separated two accounts that we had joined',
  body: [
    'Dear ((name)),',
    'Our support team had joined your Get an Identity account with another account. We have separated them again.',
    'This email address opens your own account, as it did before. If you used a service while the accounts were joined, the service may show details of the joined account until you next sign in.',
    '## If you have a question',
    'Contact the service that you were using, or Get an Identity:',
    '((contact_link))',
    ...closing,
  ],
}
