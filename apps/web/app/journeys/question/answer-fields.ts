import type { AnswerField } from '@identity/graphql-client'
import type { CatalogueName } from '../../words/catalogues.ts'

/**
 * Where each field of the API stands: the id that an error links to, and the catalogue with a sentence for each thing that can be wrong with
 * it, as `FIELD.REASON`, or `FIELD.otherwise` for reasons that need no sentence of their own. Does not compile while a field is missing.
 */
export const answerFields: Record<AnswerField, { fieldId: string; page: CatalogueName }> = {
  EMAIL_ADDRESS: { fieldId: 'emailAddress', page: 'email' },
  FIRST_NAME: { fieldId: 'firstName', page: 'name' },
  MIDDLE_NAME: { fieldId: 'middleName', page: 'name' },
  LAST_NAME: { fieldId: 'lastName', page: 'name' },
  NAME_CHANGE: { fieldId: 'nameChange', page: 'previous-name' },
  PREVIOUS_FIRST_NAME: { fieldId: 'previousFirstName', page: 'previous-name' },
  PREVIOUS_LAST_NAME: { fieldId: 'previousLastName', page: 'previous-name' },
  PREFERRED_NAME: { fieldId: 'otherPreferredName', page: 'preferred-name' },
  DATE_OF_BIRTH: { fieldId: 'dateOfBirth-day', page: 'date-of-birth' },
  DATE_OF_BIRTH_DAY: { fieldId: 'dateOfBirth-day', page: 'date-of-birth' },
  DATE_OF_BIRTH_MONTH: { fieldId: 'dateOfBirth-month', page: 'date-of-birth' },
  DATE_OF_BIRTH_YEAR: { fieldId: 'dateOfBirth-year', page: 'date-of-birth' },
  HAS_NATIONAL_INSURANCE_NUMBER: { fieldId: 'hasNationalInsuranceNumber', page: 'national-insurance-number' },
  NATIONAL_INSURANCE_NUMBER: { fieldId: 'nationalInsuranceNumber', page: 'national-insurance-number' },
  TRN_KNOWLEDGE: { fieldId: 'trnKnowledge', page: 'trn' },
  TRN: { fieldId: 'trn', page: 'trn' },
  HAS_QTS: { fieldId: 'hasQts', page: 'qts' },
  AWARDED_BY_PROVIDER: { fieldId: 'awardedByProvider', page: 'training-provider' },
  TRAINING_PROVIDER: { fieldId: 'providerName', page: 'training-provider' },
  HELP_REASON: { fieldId: 'helpReason', page: 'help' },
  EMAIL_CHOICE: { fieldId: 'emailChoice', page: 'choose-email' },
}
