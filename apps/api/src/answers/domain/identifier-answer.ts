import { missingDateParts, parseDateOfBirth, parseNationalInsuranceNumber, parseTrn } from '@identity/values'
import { accepted, type Judged, problemReason, refused } from './answer-problem.ts'
import type { Answers } from './answers.ts'

export type DateInput = { day: string; month: string; year: string }

const fieldOf = {
  day: 'DATE_OF_BIRTH_DAY',
  month: 'DATE_OF_BIRTH_MONTH',
  year: 'DATE_OF_BIRTH_YEAR',
} as const

export function answerDateOfBirth(answers: Answers, input: DateInput, today: Date): Judged<Answers> {
  const parsed = parseDateOfBirth(input, today)
  if (parsed.ok) return accepted({ ...answers, dateOfBirth: parsed.value })
  switch (parsed.reason) {
    case 'day-missing':
    case 'month-missing':
    case 'year-missing':
      return refused(
        ...missingDateParts(input).map((part) => ({ field: fieldOf[part], reason: 'MISSING' as const })),
      )
    case 'year-digits':
      return refused({ field: 'DATE_OF_BIRTH_YEAR', reason: 'YEAR_DIGITS' })
    default:
      return refused({ field: 'DATE_OF_BIRTH', reason: problemReason(parsed.reason) })
  }
}

export type NationalInsuranceNumberInput = {
  hasNationalInsuranceNumber?: boolean | null
  nationalInsuranceNumber: string
}

/** The number is never shown back, so a blank answer keeps the one given before. */
export function answerNationalInsuranceNumber(
  answers: Answers,
  input: NationalInsuranceNumberInput,
): Judged<Answers> {
  const store = (nationalInsuranceNumber: string | null) => accepted({ ...answers, nationalInsuranceNumber })

  if (typeof input.hasNationalInsuranceNumber !== 'boolean') {
    return refused({ field: 'HAS_NATIONAL_INSURANCE_NUMBER', reason: 'MISSING' })
  }
  if (!input.hasNationalInsuranceNumber) return store(null)

  const parsed = parseNationalInsuranceNumber(input.nationalInsuranceNumber)
  if (parsed.ok) return store(parsed.value)
  const before = answers.nationalInsuranceNumber
  if (parsed.reason === 'missing' && before) return store(before)
  return refused({ field: 'NATIONAL_INSURANCE_NUMBER', reason: problemReason(parsed.reason) })
}

export type TrnInput = { knowledge?: 'KNOWN' | 'FORGOTTEN' | 'NONE' | null; trn: string }

export function answerTrn(answers: Answers, { knowledge, trn }: TrnInput): Judged<Answers> {
  if (!knowledge) return refused({ field: 'TRN_KNOWLEDGE', reason: 'MISSING' })
  if (knowledge !== 'KNOWN') return accepted({ ...answers, trn: { knowledge, trn: null } })

  const parsed = parseTrn(trn)
  if (!parsed.ok) return refused({ field: 'TRN', reason: problemReason(parsed.reason) })
  return accepted({ ...answers, trn: { knowledge, trn: parsed.value } })
}
