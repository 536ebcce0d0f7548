import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const detailsDiffer: MailWords = {
  subject: 'Check the details on your teaching record',
  body: [
    'Dear ((name)),',
    'When you signed in to ((service_name)), some of the details you gave were different from those on your teaching record:',
    '* ((differing_details))',
    'You can continue to use ((service_name)). We have not changed your teaching record.',
    'If your teaching record is out of date, ask for it to be changed:',
    '((change_details_link))',
    'If you made a mistake when you typed your details, you do not need to do anything.',
    'To protect you, we never write a National Insurance number in an email.',
    ...closing,
  ],
}

/** What the record has, of the kinds that a mail may tell. Never a National Insurance number. */
export const recordedDetails = {
  NAME: 'your name: your record has ((value))',
  DATE_OF_BIRTH: 'your date of birth: your record has ((value))',
}

/** How a mail names each kind of detail. */
export const detailKinds = {
  NAME: 'your name',
  DATE_OF_BIRTH: 'your date of birth',
  NATIONAL_INSURANCE_NUMBER: 'your National Insurance number',
}
