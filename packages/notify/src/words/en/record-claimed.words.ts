import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

// No greeting: whoever took the record chose the name that we know, and it may not be the reader's.
export const recordClaimed: MailWords = {
  subject: 'Your teaching record was linked to another email address',
  body: [
    'We are writing to you because this email address is on a teaching record.',
    'At ((claimed_at)), someone who was signing in to ((service_name)) with another email address was linked to that record. They can now use the record in Department for Education services.',
    '## If it was you',
    'You do not need to do anything.',
    '## If it was not you',
    'Tell us before ((disputable_until)). Use this link to open a page where you can tell us. Opening the page does not change anything.',
    '((dispute_link))',
    'Our support team will then check who the record belongs to.',
    ...closing,
  ],
}
