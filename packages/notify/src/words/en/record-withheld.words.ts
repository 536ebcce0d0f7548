import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const recordWithheld: MailWords = {
  subject: 'We could not link your teaching record',
  body: [
    'Dear ((name)),',
    'We have found a teaching record that may be yours. We take extra care with it, and could not be sure from what you showed us. It is not linked to your account.',
    'To have us look again, contact us and show a passport, a birth certificate or a driving licence.',
    '## If you did not expect this',
    'Contact us:',
    '((contact_link))',
    ...closing,
  ],
}
