import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const accountUnlocked: MailWords = {
  subject: 'You can sign in to your account again',
  body: [
    'Dear ((name)),',
    'We have unlocked your Get an Identity account. You can sign in with this email address again.',
    '## If you did not expect this',
    'Contact us:',
    '((contact_link))',
    ...closing,
  ],
}
