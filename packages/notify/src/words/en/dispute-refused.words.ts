import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

// No greeting, and nothing about the record or its holder: the reader may not be the teacher.
export const disputeRefused: MailWords = {
  subject: 'We have checked the teaching record that you told us about',
  body: [
    'You told us that you did not link a teaching record that has this email address on it.',
    'We have checked who the record belongs to. It stays linked to the account that it was linked to.',
    '## If the record is yours',
    'Contact us:',
    '((contact_link))',
    ...closing,
  ],
}
