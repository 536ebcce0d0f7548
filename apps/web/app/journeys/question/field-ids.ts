import type { AnswerField } from '@identity/graphql-client'

/** Where an error leads when its field's input has another id than the field has a name. */
const otherIds: Partial<Record<AnswerField, string>> = {
  PREFERRED_NAME: 'otherPreferredName', // beside the names that we suggest
  DATE_OF_BIRTH: 'dateOfBirth-day',
  DATE_OF_BIRTH_DAY: 'dateOfBirth-day',
  DATE_OF_BIRTH_MONTH: 'dateOfBirth-month',
  DATE_OF_BIRTH_YEAR: 'dateOfBirth-year',
  TRAINING_PROVIDER: 'providerName',
}

/** The id of the input for a field of the API: `HAS_QTS` is `hasQts`. */
export function fieldIdOf(field: AnswerField): string {
  return otherIds[field] ?? field.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
