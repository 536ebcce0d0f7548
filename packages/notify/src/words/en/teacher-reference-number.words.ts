import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const teacherReferenceNumber: MailWords = {
  // The number stays out of the subject for the same reason as a passcode does.
  subject: 'Your teacher reference number (TRN)',
  body: [
    'Dear ((name)),',
    'We found your teaching record when you signed in to ((service_name)). Your teacher reference number (TRN) is:',
    // Alone on its line, without a full stop: people copy what stands next to it.
    '# ((trn))',
    'If you know a different number, use this one from now on. The other number may have been mistyped, or replaced by this one.',
    'Services that you sign in to with this email address get your TRN from us. Keep it for others who may ask for it, such as:',
    '* schools and colleges that you work for\n* the Teachers’ Pension Scheme\n* training providers',
    'If you think this number is not yours, contact ((service_name)).',
    ...closing,
  ],
}
