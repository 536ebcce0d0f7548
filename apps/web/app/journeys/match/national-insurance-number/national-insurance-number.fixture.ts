import type { Question } from '../../../../testing/page-states.ts'

export const question: Question = {
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
    sentence: 'National Insurance number must be 2 letters, 6 numbers, then A, B, C or D, like QQ 12 34 56 C',
  },
}
