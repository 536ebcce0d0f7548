import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const nameChanged: MailWords = {
  subject: 'We changed the name on your account',
  body: [
    'Dear ((name)),',
    'We changed the official name on your Get an Identity account, because you asked us to and showed us evidence.',
    'Your teaching record is not part of your account. If it has another name, ask for it to be changed there.',
    '## If you did not expect this',
    'Contact us:',
    '((contact_link))',
    ...closing,
  ],
}
