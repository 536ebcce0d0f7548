import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const staffAccountChanged: MailWords = {
  subject: 'Your Get an Identity support account was changed',
  body: [
    '((change))',
    'This happened at ((changed_at)).',
    'If you expected this, you do not need to do anything.',
    'If you did not, tell a service owner at once. They can end your sessions and reset your second factor.',
    ...closing,
  ],
}

/** What was changed, as the mail says it. */
export const staffChanges = {
  PASSKEY_ADDED: 'A passkey was added to your account.',
  PASSKEY_REMOVED: 'A passkey was removed from your account.',
  AUTHENTICATOR_APP_ADDED: 'An authenticator app was added to your account.',
  AUTHENTICATOR_APP_REMOVED: 'An authenticator app was removed from your account.',
  RECOVERY_CODES_MADE:
    'New recovery codes were made for your account. The codes you had before no longer work.',
  RECOVERY_CODE_USED: 'A recovery code was used to sign in to your account.',
  FACTORS_RESET:
    'A lead or a service owner removed the passkeys, authenticator apps and recovery codes of your account. Another email tells you how to set up new ones.',
  FACTORS_LOCKED:
    'A wrong second factor was given for your account 10 times in an hour. You cannot sign in until a lead or a service owner has reset it.',
  ROLE_AGENT: 'Your role was changed. You are an agent now.',
  ROLE_LEAD: 'Your role was changed. You are a lead now.',
  ROLE_OWNER: 'Your role was changed. You are a service owner now.',
}
