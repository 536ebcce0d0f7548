export const answerFields = [
  'EMAIL_ADDRESS',
  'FIRST_NAME',
  'MIDDLE_NAME',
  'LAST_NAME',
  'NAME_CHANGE',
  'PREVIOUS_FIRST_NAME',
  'PREVIOUS_LAST_NAME',
  'PREFERRED_NAME',
  'DATE_OF_BIRTH',
  'DATE_OF_BIRTH_DAY',
  'DATE_OF_BIRTH_MONTH',
  'DATE_OF_BIRTH_YEAR',
  'HAS_NATIONAL_INSURANCE_NUMBER',
  'NATIONAL_INSURANCE_NUMBER',
  'TRN_KNOWLEDGE',
  'TRN',
  'HAS_QTS',
  'AWARDED_BY_PROVIDER',
  'TRAINING_PROVIDER',
  'EMAIL_CHOICE',
  'HELP_REASON',
] as const

export const answerProblemReasons = [
  'MISSING',
  'MALFORMED',
  'TOO_LONG',
  'CHARACTERS',
  'ACCENTS',
  'FULL_STOP_AT_AN_END',
  'TOO_LONG_BEFORE_AT',
  'LOOKS_LIKE_A_LINK',
  'NOT_A_REAL_DATE',
  'YEAR_DIGITS',
  'IN_THE_FUTURE',
  'TOO_LONG_AGO',
  'TOO_YOUNG',
  'ADMINISTRATIVE',
  'TEMPORARY_REFERENCE',
  'LETTERS_FOR_DIGITS',
  'NOT_ON_THE_LIST',
  'SHARED_MAILBOX',
  'TAKEN',
] as const

export type AnswerField = (typeof answerFields)[number]
export type AnswerProblemReason = (typeof answerProblemReasons)[number]
export type AnswerProblem = { field: AnswerField; reason: AnswerProblemReason }

/** The result of reading an answer: the answers with it, or the problems to correct. */
export type Judged<Value> = { ok: true; value: Value } | { ok: false; problems: AnswerProblem[] }

export function accepted<Value>(value: Value): Judged<Value> {
  return { ok: true, value }
}

export function refused<Value>(...problems: AnswerProblem[]): Judged<Value> {
  return { ok: false, problems }
}

/** `too-long-ago` → `TOO_LONG_AGO`: the parsers of `@identity/values` name their reasons in kebab case. */
export function problemReason<Reason extends string>(reason: Reason) {
  return reason.toUpperCase().replaceAll('-', '_') as ScreamingCase<Reason>
}

type ScreamingCase<Text extends string> = Text extends `${infer Head}-${infer Rest}`
  ? `${Uppercase<Head>}_${ScreamingCase<Rest>}`
  : Uppercase<Text>
