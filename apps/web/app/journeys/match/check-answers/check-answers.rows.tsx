import type { SummaryListRow } from '@identity/govuk'
import type { JourneyStep } from '@identity/graphql-client'
import { Address, useLocale } from '@identity/page-frame'
import type { ReactNode } from 'react'
import { formatDate } from '../../../words/calendar-date.ts'
import { useWords, type Words } from '../../../words/words.ts'
import { type AnswersStep, changePath } from '../../journey.flow.ts'
import type { Journey } from '../../question/question.ts'

type JourneyAnswers = Journey['answers']

/** The answers given, as the page of `from` shows them. What was not asked is not shown; what cannot be changed has no link. */
export function useCheckAnswersRows(
  { interactionUid, reachableSteps, answers }: Journey,
  from: AnswersStep,
): SummaryListRow[] {
  const words = useWords('check-answers')
  const locale = useLocale()
  const dateOfBirth = answers.dateOfBirth && formatDate(answers.dateOfBirth, locale)
  const shown = answersInWords(words, { ...answers, dateOfBirth })
  return stepsIn(shown)
    .filter((step) => step === 'EMAIL' || reachableSteps.includes(step))
    .map((step) => ({
      key: words(`row.${step}`),
      value: shown[step] || words('notProvided'),
      actions: reachableSteps.includes(step)
        ? [
            {
              href: changePath(interactionUid, step, from),
              text: words('change'),
              visuallyHiddenText: words(`change.${step}`),
            },
          ]
        : [],
    }))
}

type Shown = ReturnType<typeof answersInWords>

const stepsIn = (shown: Shown) => Object.keys(shown) as (keyof Shown)[]

/** Each step with an answer to show, in the order of the questions. */
function answersInWords(words: Words<'check-answers'>, answers: JourneyAnswers) {
  return {
    EMAIL: answers.emailAddress && <Address>{answers.emailAddress}</Address>,
    NAME: joined(answers.firstName, answers.middleName, answers.lastName),
    PREVIOUS_NAME:
      answers.nameChange === 'NOT_CHANGED'
        ? words('noPreviousName')
        : joined(answers.previousFirstName, answers.previousLastName),
    PREFERRED_NAME: answers.preferredName,
    DATE_OF_BIRTH: answers.dateOfBirth,
    NATIONAL_INSURANCE_NUMBER: answers.nationalInsuranceNumberMasked,
    TRN: answers.trnKnowledge === 'NONE' ? words('noTrn') : answers.trn,
    QTS: answers.hasQts ? words('yes') : words('no'),
    TRAINING_PROVIDER:
      answers.awardedByProvider === false
        ? words('anotherWay')
        : answers.trainingProviderName || words('unknownProvider'),
  } satisfies Partial<Record<JourneyStep, ReactNode>>
}

function joined(...names: (string | null)[]): string {
  return names.filter(Boolean).join(' ')
}
