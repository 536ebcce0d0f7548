import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const recordUnlinked: MailWords = {
  subject: 'A teaching record is no longer linked to your account',
  body: [
    'Dear ((name)),',
    'The teaching record that was linked to your account was closed by the teaching record service. It is not linked to your account any more, and we have signed you out.',
    'You can still sign in with this email address.',
    '## If you did not expect this',
    'Contact us:',
    '((contact_link))',
    ...closing,
  ],
}
