import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

// No greeting: whoever took the record chose the name that we know, and it may not be the reader's.
export const recordClaimed: MailWords = {
  subject: 'Your teaching record was linked to another email address',
  body: [
    'We are writing to you because this email address is on a teaching record.',
    'At ((claimed_at)), someone who was signing in to ((service_name)) was linked to that record under another email address. They can now use it in Department for Education services.',
    '## If it was you',
    'You do not need to do anything.',
    '## If it was not you',
    'Tell us before ((disputable_until)). This link opens a page on which you can do so. Opening the page changes nothing.',
    '((dispute_link))',
    'A person will then check who the record belongs to.',
    ...closing,
  ],
}
