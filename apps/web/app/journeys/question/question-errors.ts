import type { ErrorSummaryItem } from '@identity/govuk'
import type { AnswerField, AnswerProblemReason } from '@identity/graphql-client'
import { type Locale, useLocale } from '@identity/page-frame'
import type { ReactNode } from 'react'
import type { CatalogueName, MessageKey } from '../../words/catalogues.ts'
import { hasMessage, showMessage } from '../../words/words.ts'
import { fieldIdOf } from './field-ids.ts'

/** What a page has a sentence for: its words hold `FIELD.otherwise`, and `FIELD.REASON` where a reason needs advice of its own. */
export type FieldOf<Page extends CatalogueName> =
  MessageKey<Page> extends infer Key ? (Key extends `${infer Field}.otherwise` ? Field : never) : never

/** Any field that some page has words for. What the API answers does not fit here while one of its fields has none. */
type FieldWithWords = AnswerField & { [Page in CatalogueName]: FieldOf<Page> }[CatalogueName]

export type Problem = { field: FieldWithWords; reason: AnswerProblemReason }

export type QuestionErrors<Page extends CatalogueName> = {
  /** For the error summary, in the API's order, which is the page's. */
  items: ErrorSummaryItem[]
  /** For the fields: the same words. */
  words: { [Field in FieldOf<Page>]?: ReactNode }
}

type FieldIds = Partial<Record<AnswerField, string>>

/** Words and places for the API's problems. `fieldIds` is for a page whose field at fault depends on what was typed. */
export function useQuestionErrors<Page extends CatalogueName>(
  page: Page,
  problems?: readonly Problem[],
  fieldIds?: FieldIds,
): QuestionErrors<Page> {
  return questionErrors(useLocale(), page, problems, fieldIds)
}

/** What `useQuestionErrors` answers, in one language. */
export function questionErrors<Page extends CatalogueName>(
  locale: Locale,
  page: Page,
  problems: readonly Problem[] = [],
  fieldIds: FieldIds = {},
): QuestionErrors<Page> {
  const items: ErrorSummaryItem[] = []
  const words: Partial<Record<string, ReactNode>> = {}
  for (const problem of problems) {
    const { field } = problem
    if (words[field]) continue // one message a field: the first
    const text = sentenceFor(locale, page, problem)
    words[field] = text
    items.push({ text, href: `#${fieldIds[field] ?? fieldIdOf(field)}` })
  }
  return { items, words }
}

function sentenceFor(locale: Locale, page: CatalogueName, { field, reason }: Problem): ReactNode {
  const own = `${field}.${reason}`
  return showMessage(locale, page, hasMessage(page, own) ? own : `${field}.otherwise`)
}
