import type { SummaryListRow } from '@identity/govuk'
import type { JourneyStep } from '@identity/graphql-client'
import { formatDate } from '../../calendar-date.ts'
import { stepPath } from '../../journey.flow.ts'
import type { Journey } from '../../question.ts'

type JourneyAnswers = Journey['answers']
type Row = { step: JourneyStep; question: string; answer: (answers: JourneyAnswers) => string }

const NOT_PROVIDED = 'Not provided'

const rows: Row[] = [
  { step: 'EMAIL', question: 'Email address', answer: ({ emailAddress }) => emailAddress ?? NOT_PROVIDED },
  {
    step: 'NAME',
    question: 'Name',
    answer: ({ firstName, middleName, lastName }) => joined(firstName, middleName, lastName),
  },
  { step: 'PREVIOUS_NAME', question: 'Previous name', answer: previousName },
  {
    step: 'PREFERRED_NAME',
    question: 'Preferred name',
    answer: ({ preferredName }) => preferredName ?? NOT_PROVIDED,
  },
  {
    step: 'DATE_OF_BIRTH',
    question: 'Date of birth',
    answer: ({ dateOfBirth }) => (dateOfBirth === null ? NOT_PROVIDED : formatDate(dateOfBirth)),
  },
  {
    step: 'NATIONAL_INSURANCE_NUMBER',
    question: 'National Insurance number',
    answer: ({ nationalInsuranceNumberMasked }) => nationalInsuranceNumberMasked ?? NOT_PROVIDED,
  },
  { step: 'TRN', question: 'Teacher reference number (TRN)', answer: teacherReferenceNumber },
  {
    step: 'QTS',
    question: 'Qualified teacher status (QTS)',
    answer: ({ hasQts }) => (hasQts ? 'Yes' : 'No'),
  },
  {
    step: 'TRAINING_PROVIDER',
    question: 'Training provider',
    answer: ({ trainingProvider }) => trainingProvider?.name ?? 'QTS was awarded another way',
  },
]

/** The answers given, in the order of the questions. What was not asked is not shown; what cannot be changed has no link. */
export function checkAnswersRows({ interactionUid, reachableSteps, answers }: Journey): SummaryListRow[] {
  return rows
    .filter(({ step }) => step === 'EMAIL' || reachableSteps.includes(step))
    .map(({ step, question, answer }) => ({
      key: question,
      value: answer(answers),
      actions: reachableSteps.includes(step)
        ? [{ href: stepPath(interactionUid, step), text: 'Change', visuallyHiddenText: inSentence(question) }]
        : [],
    }))
}

function previousName({ nameChange, previousFirstName, previousLastName }: JourneyAnswers): string {
  return nameChange === 'NOT_CHANGED' ? 'No previous name' : joined(previousFirstName, previousLastName)
}

function teacherReferenceNumber({ trnKnowledge, trn }: JourneyAnswers): string {
  return trnKnowledge === 'NONE' ? 'I do not have one' : (trn ?? NOT_PROVIDED)
}

function joined(...names: (string | null)[]): string {
  return names.filter(Boolean).join(' ') || NOT_PROVIDED
}

/** `Date of birth` → `date of birth`, but `National Insurance number` stays. */
function inSentence(question: string): string {
  return question.startsWith('National') ? question : question.charAt(0).toLowerCase() + question.slice(1)
}
