import type { ErrorSummaryItem } from '@identity/govuk'
import type { ReactNode } from 'react'
import {
  type Problem as QuestionProblem,
  questionErrors,
} from '../../../journeys/question/question-errors.ts'
import { useWords } from '../../../words/words.ts'
import type { Answer, Problem } from './act-page.ts'

/** What is wrong with a form, and the same beside each field. */
export type ActErrors = { items: ErrorSummaryItem[]; of: (field: string) => ReactNode | undefined }

/** The fields of the form, as the API calls them. */
const FIELDS: Partial<Record<Problem['field'], string>> = {
  FIRST_NAME: 'firstName',
  MIDDLE_NAME: 'middleName',
  LAST_NAME: 'lastName',
  DATE_OF_BIRTH: 'day',
  DATE_OF_BIRTH_DAY: 'day',
  DATE_OF_BIRTH_MONTH: 'month',
  DATE_OF_BIRTH_YEAR: 'year',
  EMAIL_ADDRESS: 'emailAddress',
}

/** Where an error leads when the input has another id than the field has a name. */
const IDS: Record<string, string> = {
  day: 'dateOfBirth-day',
  month: 'dateOfBirth-month',
  year: 'dateOfBirth-year',
}

const ofDate: readonly string[] = ['day', 'month', 'year']

/** What was left out, or what the API found wrong with what was typed. A date has one message. */
export function useActErrors(answer: Answer | undefined): ActErrors {
  const words = useWords('change-person')
  const texts = new Map<string, ReactNode>()
  const note = (field: string, text: ReactNode) => {
    const isNoted = ofDate.includes(field) ? ofDate.some((part) => texts.has(part)) : texts.has(field)
    if (!isNoted) texts.set(field, text)
  }
  if (answer?.kind === 'missing') {
    const { missing } = answer
    if (ofDate.every((part) => missing.includes(part))) note('day', words('missing.dateOfBirth'))
    for (const field of missing) note(field, words(`missing.${field as 'reason'}`))
  }
  if (answer?.kind === 'wrong') {
    // Both enums of the API have the same fields and reasons.
    for (const problem of answer.problems as QuestionProblem[]) {
      const [item] = questionErrors('en', 'change-person', [problem]).items
      if (item) note(FIELDS[problem.field] ?? problem.field, item.text)
    }
  }
  return {
    items: [...texts].map(([field, text]) => ({ text, href: `#${IDS[field] ?? field}` })),
    of: (field) => texts.get(field),
  }
}
