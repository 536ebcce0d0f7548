import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const newAddressInUse: MailWords = {
  subject: 'You now sign in with this email address',
  body: [
    'You can now use this email address to sign in to Department for Education services. Your old address does not work any more. We have signed you out on every device.',
    'If you did not ask us to change it, contact us:',
    '((contact_link))',
    ...closing,
  ],
}
