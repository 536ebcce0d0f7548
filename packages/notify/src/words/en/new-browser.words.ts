import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const newBrowser: MailWords = {
  subject: 'You signed in to ((service_name)) with a new browser',
  body: [
    'Your account was used to sign in to ((service_name)) at ((signed_in_at)), with a browser that has not been used with your email address in the last 90 days.',
    'If it was you, you do not need to do anything.',
    'If it was not you, another person can read your emails. Change the password of your email account first. Then go to your Get an Identity account, sign out everywhere, and make it forget the browsers you’ve used:',
    '((account_link))',
    ...closing,
  ],
}
