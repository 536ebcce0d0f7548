import type { JourneyFieldsFragment, JourneyStep } from '@identity/graphql-client'

type Journey = JourneyFieldsFragment
type Answers = Journey['answers']

export const UID = 'an-interaction'

const questions: JourneyStep[] = [
  'WHAT_WE_ASK',
  'NAME',
  'PREVIOUS_NAME',
  'PREFERRED_NAME',
  'DATE_OF_BIRTH',
  'NATIONAL_INSURANCE_NUMBER',
  'TRN',
  'QTS',
  'TRAINING_PROVIDER',
  'CHECK_ANSWERS',
]

const nothingAnswered: Answers = {
  emailAddress: null,
  firstName: null,
  middleName: null,
  lastName: null,
  nameChange: null,
  previousFirstName: null,
  previousLastName: null,
  preferredName: null,
  preferredNameSuggestions: [],
  dateOfBirth: null,
  hasNationalInsuranceNumber: null,
  nationalInsuranceNumberMasked: null,
  trnKnowledge: null,
  trn: null,
  hasQts: null,
  awardedByProvider: null,
  trainingProvider: null,
}

export const everythingAnswered: Answers = {
  emailAddress: 'sam@example.com',
  firstName: 'Samira',
  middleName: 'Jane',
  lastName: 'O’Brien',
  nameChange: 'CHANGED',
  previousFirstName: null,
  previousLastName: 'Khan',
  preferredName: 'Sam',
  preferredNameSuggestions: ['Samira O’Brien', 'Samira Jane O’Brien'],
  dateOfBirth: '1987-03-07',
  hasNationalInsuranceNumber: true,
  nationalInsuranceNumberMasked: '******76C',
  trnKnowledge: 'KNOWN',
  trn: '1234567',
  hasQts: true,
  awardedByProvider: true,
  trainingProvider: { ukprn: '10007799', name: 'University of Newcastle' },
}

/** A journey at `step`, with the steps before it open, and only the answers that the test is about. */
export function aJourney(
  step: JourneyStep,
  { answers = {}, ...rest }: Partial<Omit<Journey, 'answers'>> & { answers?: Partial<Answers> } = {},
): Journey {
  return {
    interactionUid: UID,
    step,
    reachableSteps: stepsUpTo(step),
    outcome: 'NOT_FOUND_YET',
    service: { name: 'Register for an NPQ', url: 'http://npq.example/start' },
    answers: { ...nothingAnswered, ...answers },
    ...rest,
  }
}

function stepsUpTo(step: JourneyStep): JourneyStep[] {
  if (step === 'PASSCODE') return ['EMAIL', 'PASSCODE']
  const place = questions.indexOf(step)
  return place === -1 ? [step] : questions.slice(0, place + 1)
}
