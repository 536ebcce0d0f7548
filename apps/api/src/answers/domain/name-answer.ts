import { parsePersonName } from '@identity/values'
import {
  type AnswerField,
  type AnswerProblem,
  accepted,
  type Judged,
  problemReason,
  refused,
} from './answer-problem.ts'
import type { Answers } from './answers.ts'
import { preferredNameSuggestions } from './preferred-name-suggestions.ts'

export type NameInput = { firstName: string; middleName: string; lastName: string; hasOneName: boolean }
export type PreviousNameInput = {
  nameChange?: 'NOT_CHANGED' | 'CHANGED' | 'PREFER_NOT_TO_SAY' | null
  firstName: string
  lastName: string
}

/** The official name. Middle names are optional. A person with one name has an empty last name. */
export function answerName(answers: Answers, input: NameInput): Judged<Answers> {
  const first = readName('FIRST_NAME', input.firstName)
  const middle = readOptionalName('MIDDLE_NAME', input.middleName)
  const last = input.hasOneName ? NO_LAST_NAME : readName('LAST_NAME', input.lastName)
  const problems = [...first.problems, ...middle.problems, ...last.problems]
  if (first.name === null || last.name === null || problems.length > 0) return refused(...problems)

  const name = { firstName: first.name, middleName: middle.name, lastName: last.name }
  return accepted({ ...answers, name })
}

/** The answer about an earlier name, as far as the person wants to say. */
export function answerPreviousName(answers: Answers, input: PreviousNameInput): Judged<Answers> {
  if (!input.nameChange) return refused({ field: 'NAME_CHANGE', reason: 'MISSING' })
  if (input.nameChange !== 'CHANGED') {
    return accepted({
      ...answers,
      nameChange: { change: input.nameChange, previous: null },
    })
  }
  const first = readOptionalName('PREVIOUS_FIRST_NAME', input.firstName)
  const last = readOptionalName('PREVIOUS_LAST_NAME', input.lastName)
  const problems = [...first.problems, ...last.problems]
  if (problems.length > 0) return refused(...problems)

  // Either half will do: the half that is missing is the one that did not change.
  const isGiven = first.name !== null || last.name !== null
  const previous = isGiven ? { firstName: first.name, lastName: last.name } : null
  return accepted({ ...answers, nameChange: { change: 'CHANGED', previous } })
}

/** The preferred name: what to call the person. What the page offers is taken, however long three names in a row are. */
export function answerPreferredName(answers: Answers, input: { preferredName: string }): Judged<Answers> {
  const { preferredName } = input
  const offered = [...preferredNameSuggestions(answers.name), answers.preferredName]
  if (offered.includes(preferredName)) return accepted({ ...answers, preferredName })
  const { name, problems } = readName('PREFERRED_NAME', preferredName)
  if (name === null) return refused(...problems)
  return accepted({ ...answers, preferredName: name })
}

const NO_LAST_NAME = { name: '', problems: [] }

function readName(field: AnswerField, typed: string): { name: string | null; problems: AnswerProblem[] } {
  const parsed = parsePersonName(typed)
  if (parsed.ok) return { name: parsed.value, problems: [] }
  return { name: null, problems: [{ field, reason: problemReason(parsed.reason) }] }
}

function readOptionalName(field: AnswerField, typed: string) {
  return typed.trim() === '' ? { name: null, problems: [] } : readName(field, typed)
}
