import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

// No greeting and nothing of the record: the address may be another person's by now.
export const invitation: MailWords = {
  subject: 'You are invited to sign in to ((service_name))',
  body: [
    '((service_name)) has invited you to sign in.',
    'Use this link to open a page where you can accept. Opening the page does not change anything.',
    '((invitation_link))',
    'You will be asked for this email address, and we will email you a passcode to check that it is yours. Do not forward this email: the link only works for you.',
    'The link works until ((usable_until)).',
    '## If you do not want to sign in',
    'You do not need to do anything.',
    ...closing,
  ],
}
