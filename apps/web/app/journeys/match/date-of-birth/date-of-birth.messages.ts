export const dateOfBirthMessages = {
  DATE_OF_BIRTH: {
    fieldId: 'dateOfBirth-day',
    MISSING: 'Enter your date of birth',
    NOT_A_REAL_DATE: 'Date of birth must be a real date, like 27 3 1987',
    IN_THE_FUTURE: 'Date of birth must be in the past',
    TOO_LONG_AGO: 'Year of birth must be 1900 or later',
    TOO_YOUNG: 'You must be 16 or over to use this service. Check your date of birth',
    otherwise: 'Enter your date of birth as a day, a month and a year',
  },
  DATE_OF_BIRTH_DAY: { fieldId: 'dateOfBirth-day', otherwise: 'Date of birth must include a day' },
  DATE_OF_BIRTH_MONTH: { fieldId: 'dateOfBirth-month', otherwise: 'Date of birth must include a month' },
  DATE_OF_BIRTH_YEAR: { fieldId: 'dateOfBirth-year', otherwise: 'Date of birth must include a year' },
}
