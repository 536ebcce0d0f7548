import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const dateOfBirthChanged: MailWords = {
  subject: 'We changed the date of birth on your account',
  body: [
    'Dear ((name)),',
    'We changed the date of birth on your Get an Identity account, because you asked us to and showed us evidence.',
    'Your teaching record is not part of your account. If it has another date of birth, ask for it to be changed there.',
    '## If you did not expect this',
    'Contact us:',
    '((contact_link))',
    ...closing,
  ],
}
