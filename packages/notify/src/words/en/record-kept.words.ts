import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const recordKept: MailWords = {
  subject: 'Your teaching record stays linked to your account',
  body: [
    'Dear ((name)),',
    'We looked at a question about the teaching record that is linked to your account. It stays linked. You do not need to do anything.',
    '## If you did not expect this',
    'Contact us:',
    '((contact_link))',
    ...closing,
  ],
}
