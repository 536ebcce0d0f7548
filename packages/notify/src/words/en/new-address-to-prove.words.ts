import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const newAddressToProve: MailWords = {
  subject: 'Confirm your email address',
  body: [
    'You asked us to use this email address to sign in to Department for Education services. Confirm it before ((provable_until)):',
    '((prove_link))',
    'You can sign in with it a day after you have confirmed it. We will email you.',
    'If you did not ask us, you do not need to do anything.',
    ...closing,
  ],
}
