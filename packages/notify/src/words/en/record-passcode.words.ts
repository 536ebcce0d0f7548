import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const recordPasscode: MailWords = {
  subject: 'Is this you? Someone is signing in to ((service_name)) and says that a teaching record is theirs',
  body: [
    'We are writing to you because this email address is on a teaching record.',
    'Someone is signing in to ((service_name)) with another email address, and gave details that match that record. The service needs to be more certain that the record is theirs.',
    'If it is you, use this passcode on the page where you asked for it.',
    '# ((passcode))',
    'It stops working at ((expires_at)).',
    'If it is not you, do nothing. They cannot see what is on the record without the passcode. Never give the passcode to anyone.',
    ...closing,
  ],
}
