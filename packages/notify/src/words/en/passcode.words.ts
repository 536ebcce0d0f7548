import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const passcode: MailWords = {
  // The passcode stays out of the subject: lock screens show subjects to whoever is near the phone.
  subject: 'Your passcode for ((service_name))',
  body: [
    'Use this passcode to confirm your email address and continue to ((service_name)).',
    '# ((passcode))',
    'It stops working at ((expires_at)).',
    'Enter it only on the page where you asked for it. We will never call or email you to ask for a passcode.',
    'If you did not ask for this email, you can ignore it. Your email address cannot be used to sign in without the passcode.',
    ...closing,
  ],
}
