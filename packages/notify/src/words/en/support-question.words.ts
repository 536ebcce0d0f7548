import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const supportQuestion: MailWords = {
  subject: 'We need more details to look after your teaching record',
  body: [
    'Dear ((name)),',
    '((question)) Please tell us:',
    '* ((wanted))',
    'Use this link before ((answerable_until)). It works once:',
    '((reply_link))',
    'Your reference is:',
    '# ((reference))',
    'Do not answer with a passcode, a password or a National Insurance number. We never ask for them by email.',
    ...closing,
  ],
}

/** The sentence with which each template begins. */
export const supportQuestions = {
  MORE_DETAILS: 'We are looking for your teaching record, and need more details to find it.',
  WHICH_RECORD: 'We found more than one teaching record that could be yours.',
  CHECK_LINK: 'We are checking the teaching record that is linked to your account.',
}

/** What a template can ask for. */
export const wantedFacts = {
  PREVIOUS_NAMES: 'the names that you had before, if you had any',
  TRN: 'your teacher reference number (TRN), if you know it',
  TRAINING_PROVIDER: 'where you trained to teach',
  QTS_YEAR: 'the year in which you got qualified teacher status (QTS)',
  SCHOOLS: 'the schools where you have taught',
}

export const wantedEvidence =
  'how we can reach you for a scan or a photo of a document with your name and date of birth, such as a passport or driving licence'
