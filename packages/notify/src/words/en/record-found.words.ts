import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const recordFound: MailWords = {
  subject: 'We have found your teaching record',
  body: [
    'Dear ((name)),',
    'When you last signed in we could not find your teaching record. We have found it since, and linked it to this email address. Your teacher reference number (TRN) is:',
    '# ((trn))',
    'You do not need to do anything. The next time that you sign in with this email address, services get your TRN from us.',
    'If you think that this number is not yours, contact the people who run the service that you signed in to.',
    ...closing,
  ],
}
