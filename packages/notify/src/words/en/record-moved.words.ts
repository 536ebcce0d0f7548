import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const recordMoved: MailWords = {
  subject: 'Your teaching record was linked to another account',
  body: [
    'Dear ((name)),',
    'Your teaching record is now linked to your account. Until you signed in, it was linked to another account, which matched fewer details of the record than you have given.',
    'That account cannot use the record any more. Our support team will check how it was linked.',
    '## If the other account is yours',
    'You can use this account from now on. You do not need the other one.',
    '## If you did not sign in',
    'Contact Get an Identity:',
    '((contact_link))',
    ...closing,
  ],
}
