import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

// No greeting, and nothing about the record or its holder: the reader may not be the teacher.
export const disputeUpheld: MailWords = {
  subject: 'A teaching record is no longer linked to another email address',
  body: [
    'You told us that you did not link a teaching record that has this email address on it.',
    'We have checked who the record belongs to. It is not linked to the account that it was linked to any more.',
    '## If the record is yours',
    'Sign in to a Department for Education service with this email address. We will then look for your record.',
    '## If you have a question',
    'Contact us:',
    '((contact_link))',
    ...closing,
  ],
}
