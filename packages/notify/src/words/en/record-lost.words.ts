import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const recordLost: MailWords = {
  subject: 'A teaching record is no longer linked to your account',
  body: [
    'Dear ((name)),',
    'The teaching record that was linked to your account has been shown to belong to another person. It is not linked to your account any more, and we have signed you out.',
    'You can still sign in with this email address. Services do not get a teacher reference number (TRN) for you from us until we find your own record.',
    '## If the record is yours',
    'Contact the service that you were using, or Get an Identity:',
    '((contact_link))',
    ...closing,
  ],
}
