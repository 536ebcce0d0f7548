import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const emailChangeAsked: MailWords = {
  subject: 'We were asked to change the email address you sign in with',
  body: [
    'We were told that you cannot read this mailbox any more, and asked to change the email address that you use to sign in to Department for Education services.',
    'The new address signs in a day after its reader has confirmed it. Until then nothing changes.',
    'If it was not you, or you can read this mailbox, stop the change:',
    '((stop_link))',
    ...closing,
  ],
}
