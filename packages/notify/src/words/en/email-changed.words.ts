import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const emailChanged: MailWords = {
  subject: 'You no longer sign in with this email address',
  body: [
    'The email address you use to sign in to Department for Education services was changed at ((changed_at)). You can no longer sign in with this address.',
    'If you changed it, you do not need to do anything.',
    'If it was not you, change it back before ((revertible_until)):',
    '((revert_link))',
    ...closing,
  ],
}
