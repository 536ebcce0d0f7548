export const nationalInsuranceNumberMessages = {
  HAS_NATIONAL_INSURANCE_NUMBER: {
    fieldId: 'hasNationalInsuranceNumber',
    otherwise: 'Select yes if you have a National Insurance number',
  },
  NATIONAL_INSURANCE_NUMBER: {
    fieldId: 'nationalInsuranceNumber',
    MISSING: 'Enter your National Insurance number',
    otherwise:
      'National Insurance number must be 2 letters, 6 numbers, then A, B, C or D, like QQ 12 34 56 C',
  },
}
