export { londonDate } from './calendar-date.ts'
export { type Clock, systemClock } from './clock.ts'
export { type DateOfBirthProblem, missingDateParts, parseDateOfBirth } from './date-of-birth.ts'
export { type EmailAddressProblem, emailKey, parseEmailAddress } from './email-address.ts'
export { mailboxFold, mailboxKey } from './mailbox.ts'
export {
  maskNationalInsuranceNumber,
  type NationalInsuranceNumberProblem,
  nationalInsuranceNumberKey,
  parseNationalInsuranceNumber,
} from './national-insurance-number.ts'
export { oneLine } from './one-line.ts'
export type { Parsed } from './parsed.ts'
export { type PersonNameProblem, parsePersonName } from './person-name.ts'
export { plainText } from './plain-text.ts'
export { readUrl } from './read-url.ts'
export { redactEmail } from './redact-email.ts'
export { lettersAndDigits, numbersIn } from './separators.ts'
export { severalLines } from './several-lines.ts'
export { parseTrn } from './trn.ts'
