import type { AnswerField, AnswerProblemReason, JourneyStep } from '@identity/graphql-client'

type Problem = { field: AnswerField; reason: AnswerProblemReason }

export type QuestionPageSpec = {
  step: JourneyStep
  heading: string
  /** The mutation that the page's form leads to. */
  mutation: string
  /** Name → label of every text box and list, and what the browser may fill it with. */
  fields?: Record<string, { label: string; autocomplete?: string; prefilled: string }>
  /** The radio group's labels, and the value that everythingAnswered chooses. */
  radios?: { name: string; labels: string[]; prefilled?: string }
  refused?: {
    form: Record<string, string>
    sends: Record<string, unknown>
    problem: Problem
    field: string
    sentence: string
  }
}

/** Every page that asks something, as a person meets it. */
export const questionPages: QuestionPageSpec[] = [
  {
    step: 'EMAIL',
    heading: 'What is your email address?',
    mutation: 'SendPasscode',
    fields: { emailAddress: { label: 'Email address', autocomplete: 'email', prefilled: 'sam@example.com' } },
    refused: {
      form: { emailAddress: 'sam@example' },
      sends: { emailAddress: 'sam@example', clientAddress: '127.0.0.1', isSure: false },
      problem: { field: 'EMAIL_ADDRESS', reason: 'MALFORMED' },
      field: 'emailAddress',
      sentence: 'Enter an email address in the correct format, like name@example.com',
    },
  },
  {
    step: 'PASSCODE',
    heading: 'Check your email',
    mutation: 'VerifyPasscode',
    fields: { passcode: { label: 'Passcode', autocomplete: 'one-time-code', prefilled: '' } },
  },
  { step: 'WHAT_WE_ASK', heading: 'What we will ask you', mutation: 'BeginQuestions' },
  {
    step: 'NAME',
    heading: 'What is your name?',
    mutation: 'AnswerName',
    fields: {
      firstName: { label: 'First name', autocomplete: 'given-name', prefilled: 'Samira' },
      middleName: { label: 'Middle names (optional)', autocomplete: 'additional-name', prefilled: 'Jane' },
      lastName: { label: 'Last name', autocomplete: 'family-name', prefilled: 'O’Brien' },
    },
    refused: {
      form: { firstName: 'Samira', middleName: '', lastName: '' },
      sends: { firstName: 'Samira', middleName: '', lastName: '', hasOneName: false },
      problem: { field: 'LAST_NAME', reason: 'MISSING' },
      field: 'lastName',
      sentence: 'Enter your last name',
    },
  },
  {
    step: 'PREVIOUS_NAME',
    heading: 'Have you ever changed your name?',
    mutation: 'AnswerPreviousName',
    fields: {
      previousFirstName: { label: 'Previous first name (optional)', prefilled: '' },
      previousLastName: { label: 'Previous last name (optional)', prefilled: 'Khan' },
    },
    radios: {
      name: 'nameChange',
      labels: ['Yes, I’ve changed my name', 'No', 'Prefer not to say'],
      prefilled: 'CHANGED',
    },
    refused: {
      form: { nameChange: 'CHANGED', previousFirstName: '', previousLastName: '12' },
      sends: { nameChange: 'CHANGED', firstName: '', lastName: '12' },
      problem: { field: 'PREVIOUS_LAST_NAME', reason: 'CHARACTERS' },
      field: 'previousLastName',
      sentence: 'Previous last name includes a character that we cannot show',
    },
  },
  {
    step: 'PREFERRED_NAME',
    heading: 'Which name should we use for you?',
    mutation: 'AnswerPreferredName',
    fields: { otherPreferredName: { label: 'Preferred name', autocomplete: 'nickname', prefilled: 'Sam' } },
    radios: {
      name: 'preferredName',
      labels: ['Samira O’Brien', 'Samira Jane O’Brien', 'Another name'],
      prefilled: '(another)',
    },
    refused: {
      form: { preferredName: '(another)', otherPreferredName: '' },
      sends: { preferredName: '' },
      problem: { field: 'PREFERRED_NAME', reason: 'MISSING' },
      field: 'otherPreferredName',
      sentence: 'Select a name or enter the one you prefer',
    },
  },
  {
    step: 'DATE_OF_BIRTH',
    heading: 'What is your date of birth?',
    mutation: 'AnswerDateOfBirth',
    fields: {
      day: { label: 'Day', autocomplete: 'bday-day', prefilled: '7' },
      month: { label: 'Month', autocomplete: 'bday-month', prefilled: '3' },
      year: { label: 'Year', autocomplete: 'bday-year', prefilled: '1987' },
    },
    refused: {
      form: { day: '7', month: '', year: '1987' },
      sends: { day: '7', month: '', year: '1987' },
      problem: { field: 'DATE_OF_BIRTH_MONTH', reason: 'MISSING' },
      field: 'month',
      sentence: 'Date of birth must include a month',
    },
  },
  {
    step: 'NATIONAL_INSURANCE_NUMBER',
    heading: 'Do you have a National Insurance number?',
    mutation: 'AnswerNationalInsuranceNumber',
    fields: { nationalInsuranceNumber: { label: 'National Insurance number', prefilled: '' } },
    radios: { name: 'hasNationalInsuranceNumber', labels: ['Yes', 'No'], prefilled: 'yes' },
    refused: {
      form: { hasNationalInsuranceNumber: 'yes', nationalInsuranceNumber: 'QQ 12' },
      sends: { hasNationalInsuranceNumber: true, nationalInsuranceNumber: 'QQ 12' },
      problem: { field: 'NATIONAL_INSURANCE_NUMBER', reason: 'MALFORMED' },
      field: 'nationalInsuranceNumber',
      sentence:
        'National Insurance number must be 2 letters, 6 numbers, then A, B, C or D, like QQ 12 34 56 C',
    },
  },
  {
    step: 'TRN',
    heading: 'Do you know your teacher reference number (TRN)?',
    mutation: 'AnswerTrn',
    fields: { trn: { label: 'Teacher reference number', autocomplete: 'off', prefilled: '1234567' } },
    radios: {
      name: 'trnKnowledge',
      labels: ['Yes, I know my TRN', 'Yes, but I do not know the number', 'No, I do not have one'],
      prefilled: 'KNOWN',
    },
    refused: {
      form: { trnKnowledge: 'KNOWN', trn: '12' },
      sends: { knowledge: 'KNOWN', trn: '12' },
      problem: { field: 'TRN', reason: 'MALFORMED' },
      field: 'trn',
      sentence: 'Enter one teacher reference number, with 7 numbers, like 1234567',
    },
  },
  {
    step: 'QTS',
    heading: 'Have you been awarded qualified teacher status (QTS)?',
    mutation: 'AnswerQts',
    radios: { name: 'hasQts', labels: ['Yes', 'No'], prefilled: 'yes' },
    refused: {
      form: {},
      sends: { hasQts: null },
      problem: { field: 'HAS_QTS', reason: 'MISSING' },
      field: 'hasQts',
      sentence: 'Select yes if you have been awarded qualified teacher status',
    },
  },
  {
    step: 'TRAINING_PROVIDER',
    heading: 'Did a training provider award your QTS?',
    mutation: 'AnswerTrainingProvider',
    fields: {
      providerName: {
        label: 'Training provider',
        autocomplete: 'off',
        prefilled: 'University of Newcastle',
      },
    },
    radios: {
      name: 'awardedByProvider',
      labels: ['Yes', 'No, it was awarded another way'],
      prefilled: 'yes',
    },
    refused: {
      form: { awardedByProvider: 'yes', providerName: 'Far too long' },
      sends: { awardedByProvider: true, ukprn: '', name: 'Far too long' },
      problem: { field: 'TRAINING_PROVIDER', reason: 'TOO_LONG' },
      field: 'providerName',
      sentence: 'Training provider must be 200 characters or fewer',
    },
  },
  { step: 'CHECK_ANSWERS', heading: 'Check your answers before you continue', mutation: 'ConfirmAnswers' },
  { step: 'NO_MATCH', heading: 'We could not find your teaching record', mutation: 'ConfirmAnswers' },
  {
    step: 'CLAIMED_RECORD',
    heading: 'Your teaching record is linked to another email address',
    mutation: 'SendOwnerPasscode',
  },
  {
    step: 'OWNER_PASSCODE',
    heading: 'Check your other email',
    mutation: 'VerifyOwnerPasscode',
    fields: { passcode: { label: 'Passcode', autocomplete: 'one-time-code', prefilled: '' } },
  },
  {
    step: 'CHOOSE_EMAIL',
    heading: 'Which email address do you want to keep?',
    mutation: 'ChooseEmail',
    radios: { name: 'emailChoice', labels: ['older@hilltop.sch.uk', 'sam@example.com'] },
    refused: {
      form: {},
      sends: { choice: null },
      problem: { field: 'EMAIL_CHOICE', reason: 'MISSING' },
      field: 'emailChoice',
      sentence: 'Select the email address you want to use',
    },
  },
  {
    step: 'PROVE_RECORD',
    heading: 'Prove that the teaching record is yours',
    mutation: 'SendRecordPasscode',
  },
  {
    step: 'RECORD_PASSCODE',
    heading: 'Check the email on your teaching record',
    mutation: 'VerifyRecordPasscode',
    fields: { passcode: { label: 'Passcode', autocomplete: 'one-time-code', prefilled: '' } },
  },
  { step: 'RESULT', heading: 'We have found your teaching record', mutation: 'CompleteJourney' },
  { step: 'SIGN_IN', heading: 'Welcome back, Sam', mutation: 'CompleteJourney' },
  { step: 'NOT_ALLOWED', heading: 'You cannot use Register for an NPQ yet', mutation: 'CompleteJourney' },
]
