import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const ownerPasscode: MailWords = {
  subject: 'Is this you? Someone is signing in to ((service_name)) with your details',
  body: [
    'Someone is signing in to ((service_name)) with another email address, and gave the same details as you, or details that match your teaching record.',
    'If it is you, use this passcode on the page where you asked for it.',
    '# ((passcode))',
    'It stops working at ((expires_at)).',
    'If it is not you, do nothing. Your record and your account cannot be used without the passcode. Never give the passcode to anyone.',
    ...closing,
  ],
}
