import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const recordReturned: MailWords = {
  subject: 'Your teaching record is linked to your account again',
  body: [
    'Dear ((name)),',
    'We told you that a teaching record was no longer linked to your account. We have looked at it again, and linked the record to your account. Services see it the next time you sign in.',
    '## If you did not expect this',
    'Contact us:',
    '((contact_link))',
    ...closing,
  ],
}
