import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const linkConfirmed: MailWords = {
  subject: 'We have checked the teaching record that is linked to your account',
  body: [
    'Dear ((name)),',
    'Our support team has checked the teaching record that is linked to your account. The record is yours as far as we can tell, so we have not changed anything.',
    'You do not need to do anything.',
    '## If you think that this is wrong',
    'Our contact page says how to reach us:',
    '((contact_link))',
    'Tell us this reference:',
    '# ((reference))',
    ...closing,
  ],
}
