import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const accountsMerged: MailWords = {
  subject: 'We have joined your two accounts',
  body: [
    'Dear ((name)),',
    'You had two Get an Identity accounts with different email addresses. Our support team has checked that both are yours and joined them.',
    'You can sign in with either email address. Both open the same account. We have signed you out of one of the two accounts, so you may need to sign in again.',
    '## If this is a mistake',
    'Tell us within 30 days if one of the two accounts is not yours. We can separate them until then:',
    '((contact_link))',
    ...closing,
  ],
}
