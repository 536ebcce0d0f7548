import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const recordFound: MailWords = {
  subject: 'We have found your teaching record',
  body: [
    'Dear ((name)),',
    'When you last signed in we could not find your teaching record. We have since found it, and have linked it to this email address. Your teacher reference number (TRN) is:',
    '# ((trn))',
    'You do not need to do anything. Next time you sign in with this email address, services will get your TRN from us.',
    'If you think this number is not yours, contact the service you signed in to.',
    ...closing,
  ],
}
