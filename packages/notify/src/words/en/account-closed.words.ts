import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const accountClosed: MailWords = {
  subject: 'We have closed your account',
  body: [
    'Dear ((name)),',
    'We have closed your Get an Identity account. You cannot sign in to any service with it, and services do not get a teacher reference number (TRN) for you from us.',
    'For 30 days we can open it again. Then we delete your email address from it and unlink your teaching record, so that you can use both for a new account.',
    '## If you did not expect this',
    'Contact us:',
    '((contact_link))',
    ...closing,
  ],
}
