import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const recordToProve: MailWords = {
  subject: 'We have found a teaching record that may be yours',
  body: [
    'Dear ((name)),',
    'When you last signed in we could not find your teaching record. We have since found one that matches the details you gave, and have linked it to this email address.',
    'Only a few of your details match it. Until we are more certain that it is yours, we do not show you what is on the record, and some services do not get your teacher reference number (TRN) from us.',
    'Sign in again to the service you need. If it needs one more proof, such as your National Insurance number, we’ll ask you for it.',
    ...closing,
  ],
}
