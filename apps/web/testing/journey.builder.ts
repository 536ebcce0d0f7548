import type { JourneyFieldsFragment, JourneyStep } from '@identity/graphql-client'
import { expect } from 'vitest'
import { folderOfStep } from '../app/journeys/journey.flow.ts'

type Journey = JourneyFieldsFragment
type Answers = Journey['answers']

export const UID = 'an-interaction'

/** What a browser that opened the journey may answer with. */
export const aJourneyKey = {
  interactionUid: UID,
  browserSecret: 'browser-secret',
  browser: expect.stringMatching(/^[\w-]{43}$/),
}

const steps = Object.keys(folderOfStep) as JourneyStep[]

/** The steps up to the answers, in their order. */
const questions = steps.filter((step) => folderOfStep[step].startsWith('match/') && step !== 'NO_MATCH')

const ownership: JourneyStep[] = ['CLAIMED_RECORD', 'OWNER_PASSCODE', 'HELP']

/** The record that the answers matched is somebody's already: their address, before and after its passcode. */
const aClaimedRecord: NonNullable<Journey['claimedRecord']> = {
  cause: 'RECORD',
  redactedEmailAddress: 'o***@***.sch.uk',
  emailAddress: null,
  helpReason: null,
}
/** No record was found, but somebody gave the same details under another address, of which nothing is shown. */
export const anOlderIdentity = { ...aClaimedRecord, cause: 'IDENTITY', redactedEmailAddress: null } as const

const claimedRecords: Partial<Record<JourneyStep, Journey['claimedRecord']>> = {
  CLAIMED_RECORD: aClaimedRecord,
  OWNER_PASSCODE: aClaimedRecord,
  HELP: { ...aClaimedRecord, helpReason: 'NO_ACCESS' },
  CHOOSE_EMAIL: { ...aClaimedRecord, emailAddress: 'older@hilltop.sch.uk' },
}

/** The record has to be proved theirs: as much of its address as they may see. */
const proving: JourneyStep[] = ['PROVE_RECORD', 'RECORD_PASSCODE']

/** A passcode that GOV.UK Notify has taken. */
export const aPasscode: NonNullable<Journey['passcode']> = {
  digitCount: 6,
  delivery: 'SENT',
  sentAt: '2026-11-27T10:00:00.000Z',
  worksUntil: '2026-11-27T10:15:00.000Z',
  isWorking: true,
  isFromBefore: false,
}

/** One that another tab asked for. */
export const aTabsPasscode = { ...aPasscode, isFromBefore: true } as const

/** The last one that could be mailed for now, which another journey asked for. */
export const aStandingPasscode = {
  ...aPasscode,
  digitCount: 16,
  delivery: 'DELIVERED',
  worksUntil: '2026-11-27T11:05:00.000Z',
  isFromBefore: true,
} as const

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
  trainingProviderName: null,
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
  trainingProviderName: 'University of Newcastle',
}

export const aService: Journey['service'] = {
  name: 'Register for an NPQ',
  url: 'http://npq.example/start',
  headerName: null,
  closingText: 'You will choose your course next.',
  allowsPending: true,
  allowsNone: true,
  looksForRecord: true,
  helpContact: { emailAddress: 'help@npq.example', phoneNumber: '01632 960 123', url: null },
}

/** A service that lets no person in without a TRN. */
export const aServiceThatNeedsTrns = { ...aService, allowsPending: false, allowsNone: false }

/** Somebody who is known, and linked to a teaching record. */
export const aPerson: NonNullable<Journey['person']> = {
  id: '5f0c7a52-3a52-4c1d-9a57-8f5a6d1d2b10',
  emailAddress: 'sam@example.com',
  firstName: 'Samira',
  middleName: 'Jane',
  lastName: 'O’Brien',
  preferredName: 'Sam',
  dateOfBirth: '1987-03-07',
  trn: '1234567',
  trnLookupStatus: 'FOUND',
  verifiedName: { firstName: 'Samira', middleName: null, lastName: 'Khan' },
}

/** The same while no record is theirs: how the search for one stands. */
export const nobodyFound = (trnLookupStatus: 'PENDING' | 'NONE' | 'FAILED' = 'PENDING') => ({
  person: { ...aPerson, trn: null, verifiedName: null, trnLookupStatus },
})

const isKnown = (step: JourneyStep) => step === 'RESULT' || step === 'SIGN_IN' || step === 'NOT_ALLOWED'

const TWO_HOURS_MS = 2 * 60 * 60 * 1000

const proved = { emailAddress: everythingAnswered.emailAddress }

/** What else than its step holds of a journey. */
export type JourneyMore = Partial<Omit<Journey, 'answers'>> & { answers?: Partial<Answers> }

/** A journey at `step`, with the steps before it open, and only the answers that the test is about. */
export function aJourney(step: JourneyStep, { answers = {}, ...rest }: JourneyMore = {}): Journey {
  return {
    interactionUid: UID,
    reference: '7F3A-91C2',
    step,
    reachableSteps: stepsUpTo(step),
    outcome: 'NOT_FOUND_YET',
    expiresAt: expiryAt(step),
    passcode: step === 'PASSCODE' ? aPasscode : null,
    trnSurprise: null,
    detailsThatDiffer: [],
    isNewlyFound: false,
    isPickedUp: false,
    isNotMe: false,
    denial: null,
    entryDenial: null,
    newEmailAddress: null,
    areAnswersUnused: false,
    invitation: null,
    isForStaff: false,
    areRecordsDelayed: false,
    isSendingPaused: false,
    sendingPausedUntil: null,
    isSignUpPaused: false,
    signUpPausedUntil: null,
    notice: null,
    needsProof: false,
    person: isKnown(step) ? aPerson : null,
    claimedRecord: claimedRecords[step] ?? null,
    recordProof: proving.includes(step) ? { redactedEmailAddress: 'r***@***.sch.uk' } : null,
    service: aService,
    answers: { ...nothingAnswered, ...(claimedRecords[step] && proved), ...answers },
    ...rest,
  }
}

function stepsUpTo(step: JourneyStep): JourneyStep[] {
  if (step === 'PASSCODE') return ['EMAIL', 'PASSCODE']
  if (step === 'NO_MATCH') return ['EMAIL', ...questions, 'NO_MATCH']
  if (step === 'CHOOSE_EMAIL') return [...questions, 'CHOOSE_EMAIL']
  if (proving.includes(step)) return [...questions, ...proving.slice(0, proving.indexOf(step) + 1)]
  const inOrder = ['EMAIL' as const, ...questions, ...ownership]
  const place = inOrder.indexOf(step)
  return place === -1 ? [step] : inOrder.slice(0, place + 1)
}

function expiryAt(step: JourneyStep): string | null {
  if (step === 'COMPLETED') return null
  return new Date(Date.now() + (step === 'EXPIRED' ? -1 : TWO_HOURS_MS)).toISOString()
}

/** The answer of the API that a journey has moved on to `step`. */
export function moved(step: JourneyStep, more?: JourneyMore) {
  return { __typename: 'JourneyMoved', journey: aJourney(step, more) }
}

/** The answer of the API that a passcode was right, and the journey has moved on to `step`. */
export function accepted(step: JourneyStep, more?: JourneyMore) {
  return { __typename: 'PasscodeAccepted', browserSecret: 'new-secret', journey: aJourney(step, more) }
}

/** The answer of the API that the journey is over, and where the browser then goes. */
export const completed = {
  __typename: 'JourneyCompleted',
  ticket: 'a ticket',
  journey: aJourney('COMPLETED'),
}
export const handOff = '/interaction/an-interaction/complete?ticket=a%20ticket'
