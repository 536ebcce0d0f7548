import type { ErrorSummaryItem } from '@identity/govuk'
import type { AnswerField, AnswerProblemReason } from '@identity/graphql-client'
import type { ReactNode } from 'react'
import type { Locale } from '../../words/locale.ts'
import { useLocale } from '../../words/locale-context.ts'
import { hasMessage } from '../../words/message.ts'
import { showMessage } from '../../words/words.tsx'
import { answerFields } from './answer-fields.ts'

export type Problem = { field: AnswerField; reason: AnswerProblemReason }

export type QuestionErrors = {
  /** For the error summary, in the API's order, which is the page's. */
  items: ErrorSummaryItem[]
  /** For the fields: the same words. */
  words: Partial<Record<AnswerField, ReactNode>>
}

type FieldIds = Partial<Record<AnswerField, string>>

/** Words and places for the API's problems. `fieldIds` is for a page whose field at fault depends on what was typed. */
export function useQuestionErrors(problems?: readonly Problem[], fieldIds?: FieldIds): QuestionErrors {
  return questionErrors(useLocale(), problems, fieldIds)
}

/** What `useQuestionErrors` answers, in one language. */
export function questionErrors(
  locale: Locale,
  problems: readonly Problem[] = [],
  fieldIds: FieldIds = {},
): QuestionErrors {
  const errors: QuestionErrors = { items: [], words: {} }
  for (const problem of problems) {
    const { field } = problem
    if (errors.words[field]) continue // one message a field: the first
    const text = sentenceFor(locale, problem)
    errors.words[field] = text
    errors.items.push({ text, href: `#${fieldIds[field] ?? answerFields[field].fieldId}` })
  }
  return errors
}

function sentenceFor(locale: Locale, { field, reason }: Problem): ReactNode {
  const { page } = answerFields[field]
  const own = `${field}.${reason}`
  return showMessage(locale, page, hasMessage(page, own) ? own : `${field}.otherwise`)
}
