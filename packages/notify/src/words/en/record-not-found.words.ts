import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const recordNotFound: MailWords = {
  subject: 'We could not find your teaching record',
  body: [
    'Dear ((name)),',
    '((finding))',
    'You can still sign in with this email address, to services that do not need a teacher reference number (TRN).',
    '## What to do next',
    '((next_step)) Our contact page says how to reach us:',
    '((contact_link))',
    'Tell us this reference:',
    '# ((reference))',
    ...closing,
  ],
}

/** What we found, and what its reader can do, for each reason that an agent can give. */
export const notFoundReasons = {
  NO_RECORD: {
    finding:
      'Our support team looked for your teaching record with the details that you gave us, and found none.',
    nextStep:
      'If you have taught or trained under another name, or have a letter or certificate with a TRN, tell us.',
  },
  NO_ANSWER: {
    finding:
      'Our support team asked you for more details to find your teaching record, and has not had an answer.',
    nextStep: 'If you can give us those details now, tell us, and we’ll look again.',
  },
  OTHER: {
    finding: 'Our support team looked for your teaching record, and could not link one to your account.',
    nextStep: 'If you think that you have a teaching record, tell us what you know of it.',
  },
}
