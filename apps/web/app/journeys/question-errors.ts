import type { ErrorSummaryItem } from '@identity/govuk'
import type { AnswerField, AnswerProblemReason } from '@identity/graphql-client'
import { journeyMessages } from './journey.messages.ts'

export type Problem = { field: AnswerField; reason: AnswerProblemReason }

export type QuestionErrors = {
  /** For the error summary, in the API's order, which is the page's. */
  items: ErrorSummaryItem[]
  /** For the fields: the same words. */
  words: Partial<Record<AnswerField, string>>
}

/** Words and places for the API's problems. `fieldIds` is for a page whose field at fault depends on what was typed. */
export function questionErrors(
  problems: readonly Problem[] = [],
  fieldIds: Partial<Record<AnswerField, string>> = {},
): QuestionErrors {
  const errors: QuestionErrors = { items: [], words: {} }
  for (const { field, reason } of problems) {
    if (errors.words[field]) continue // one message a field: the first
    const messages = journeyMessages[field]
    const text = messages[reason] ?? messages.otherwise
    errors.words[field] = text
    errors.items.push({ text, href: `#${fieldIds[field] ?? messages.fieldId}` })
  }
  return errors
}
