import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const emailChangeStopped: MailWords = {
  subject: 'Your email address was not changed',
  body: [
    'The email address that is used to sign in to Department for Education services was going to be changed. The change was stopped, and nothing has changed.',
    'If you did not expect this, contact us:',
    '((contact_link))',
    ...closing,
  ],
}
