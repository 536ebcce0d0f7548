import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const recordToProve: MailWords = {
  subject: 'We have found a teaching record that may be yours',
  body: [
    'Dear ((name)),',
    'When you last signed in we could not find your teaching record. We have since found one that matches the details you gave, and linked it to this email address.',
    'Because few of your details agree with it, we do not show what is on the record yet, and some services do not get your teacher reference number (TRN) from us.',
    'Sign in again to the service that you need. It will ask you for one more proof if it needs one, such as your National Insurance number.',
    ...closing,
  ],
}
