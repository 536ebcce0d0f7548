import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const emailChangeUndone: MailWords = {
  subject: 'A change of email address was taken back',
  body: [
    'A change of the email address that is used to sign in to Department for Education services was taken back. The address that was used before signs in again, and we have signed the account out on every device.',
    'If you did not expect this, contact us:',
    '((contact_link))',
    ...closing,
  ],
}
