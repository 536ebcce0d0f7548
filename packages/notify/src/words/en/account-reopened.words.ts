import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const accountReopened: MailWords = {
  subject: 'We have opened your account again',
  body: [
    'Dear ((name)),',
    'We have opened your Get an Identity account again. It is as it was before it was closed, and you can sign in with this email address.',
    '## If you did not expect this',
    'Contact us:',
    '((contact_link))',
    ...closing,
  ],
}
