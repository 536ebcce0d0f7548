import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const accountLocked: MailWords = {
  subject: 'We have locked your account',
  body: [
    'Dear ((name)),',
    'We have locked your Get an Identity account to keep it safe. You have been signed out, and cannot sign in to any service with it.',
    'Contact us to have it unlocked. We will ask you to show that the account is yours.',
    '## If you did not expect this',
    'Contact us:',
    '((contact_link))',
    ...closing,
  ],
}
