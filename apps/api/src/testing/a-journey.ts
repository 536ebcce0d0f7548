import { randomBytes, randomUUID } from 'node:crypto'
import type { JourneyKey } from '../journeys/journey/journey.repository.ts'
import { newToken } from '../secrets/token.ts'
import type { World } from './a-world.ts'

const whereItStands = `interactionUid reference step reachableSteps outcome denial`

const journeyFields = `
  ${whereItStands}
  passcode { digitCount delivery sentAt worksUntil isWorking isFromBefore }
  service { name url allowsPending allowsNone }
  invitation trnSurprise detailsThatDiffer isNewlyFound isPickedUp isNotMe entryDenial newEmailAddress areAnswersUnused areRecordsDelayed needsProof
  person { id emailAddress firstName lastName preferredName trn trnLookupStatus trnMatchLevel
    verifiedName { firstName middleName lastName } }
  claimedRecord { cause redactedEmailAddress emailAddress helpReason }
  recordProof { redactedEmailAddress }
  answers { emailAddress firstName lastName preferredName preferredNameSuggestions dateOfBirth
    hasNationalInsuranceNumber nationalInsuranceNumberMasked trnKnowledge trn hasQts awardedByProvider
    trainingProvider { ukprn name } trainingProviderName }`

const fieldsOf = {
  JourneyMoved: `journey { ${journeyFields} }`,
  PasscodeAccepted: `browserSecret journey { ${journeyFields} }`,
  AnswerRefused: 'problems { field reason }',
  PasscodeRejected: 'reason attemptsLeft isNewOneSent',
  EmailAddressMayBeMistyped: 'suggestion',
  TooManyRequests: 'retryAt',
  StepRefused: `journey { ${whereItStands} person { id trn } }`, // three times everything would cost more than a request may
  JourneyCompleted: `ticket journey { ${journeyFields} }`,
}

// A union's selection may only name its own members.
const members: Record<string, (keyof typeof fieldsOf)[]> = {
  sendPasscode: [
    'JourneyMoved',
    'EmailAddressMayBeMistyped',
    'AnswerRefused',
    'StepRefused',
    'TooManyRequests',
  ],
  verifyPasscode: ['PasscodeAccepted', 'PasscodeRejected', 'StepRefused', 'TooManyRequests'],
  verifyRecordPasscode: ['PasscodeAccepted', 'PasscodeRejected', 'StepRefused', 'TooManyRequests'],
  verifyOwnerPasscode: ['PasscodeAccepted', 'PasscodeRejected', 'StepRefused', 'TooManyRequests'],
  completeJourney: ['JourneyCompleted', 'JourneyMoved', 'StepRefused'],
  leaveJourney: ['JourneyCompleted', 'JourneyMoved', 'StepRefused'],
}

// These are limited by network; here each person has one of their own.
const isLimitedByNetwork = new Set(['sendPasscode', 'resendPasscode', 'verifyPasscode', 'confirmAnswers'])
const anAddress = () => `10.${[...randomBytes(3)].join('.')}`

function selection(mutation: string): string {
  const wanted = members[mutation] ?? ['JourneyMoved', 'AnswerRefused', 'StepRefused', 'TooManyRequests']
  return ['__typename', ...wanted.map((name) => `... on ${name} { ${fieldsOf[name]} }`)].join(' ')
}

export type Outcome = {
  __typename: string
  journey?: {
    step: string
    reachableSteps: string[]
    service: { name: string; url: string; allowsPending: boolean; allowsNone: boolean }
    outcome: string
    passcode: {
      digitCount: number
      delivery: string | null
      sentAt: string | null
      worksUntil: string | null
      isWorking: boolean
      isFromBefore: boolean
    } | null
    answers: Record<string, unknown>
    claimedRecord: Record<string, unknown> | null
    recordProof: { redactedEmailAddress: string } | null
    person: {
      id: string
      trn: string | null
      trnLookupStatus: string
      trnMatchLevel: string | null
    } | null
    needsProof: boolean
    invitation: string | null
    trnSurprise: string | null
    detailsThatDiffer: string[]
    isNewlyFound: boolean
    isPickedUp: boolean
    isNotMe: boolean
    denial: string | null
    entryDenial: string | null
    newEmailAddress: string | null
    areAnswersUnused: boolean
    reference: string
    areRecordsDelayed: boolean
  }
  problems?: { field: string; reason: string }[]
  reason?: string
  attemptsLeft?: number
  isNewOneSent?: boolean
  suggestion?: string
  retryAt?: string
  ticket?: string
  browserSecret?: string
}

export type TestJourney = Awaited<ReturnType<typeof aJourney>>

type Request = {
  clientId?: string
  /** The name of a browser that was there before. */
  browser?: string
  loginHint?: string | null
  sessionId?: string | null
  serviceSessionId?: string
  trnToken?: string
  /** Of the link that its browser opened before. */
  invitationToken?: string
}

/** A journey that a browser has opened, on behalf of one of the demo services. */
export async function aJourney(
  world: World,
  { clientId = 'register-for-npq', browser = newToken(), invitationToken, ...request }: Request = {},
) {
  const uid = randomUUID()
  await world.run(
    'oidc',
    `mutation ($input: StartInteractionInput!) { startInteraction(input: $input) { __typename } }`,
    { input: { uid, clientId, ...request } },
  )
  const { openJourney } = await world.run<{ openJourney: { browserSecret: string } }>(
    'web',
    `mutation ($input: OpenJourneyInput!) { openJourney(input: $input) { ... on JourneyOpened { browserSecret } } }`,
    { input: { interactionUid: uid, browser, invitationToken } },
  )
  const key = { interactionUid: uid, browserSecret: openJourney.browserSecret, browser }

  const clientAddress = anAddress()

  async function answer(mutation: string, input: Record<string, unknown> = {}): Promise<Outcome> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`
    const data = await world.run<Record<string, Outcome>>(
      'web',
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection(mutation)} } }`,
      { input: { journey: key, ...(isLimitedByNetwork.has(mutation) && { clientAddress }), ...input } },
    )
    const outcome = data[mutation]
    if (!outcome) throw new Error(`${mutation} answered nothing`)
    if (outcome.browserSecret) key.browserSecret = outcome.browserSecret // as the web keeps it in its cookie
    return outcome
  }

  /** Confirms the answers, and confirms again when they lead to no record. */
  async function confirm(): Promise<Outcome> {
    const confirmed = await answer('confirmAnswers')
    return confirmed.journey?.step === 'NO_MATCH' ? answer('confirmAnswers') : confirmed
  }

  return {
    key,
    answer,
    confirm,

    /** Confirms the answers and goes back to the service. */
    async finish(): Promise<Outcome> {
      await confirm()
      return answer('completeJourney')
    },

    async look(other: Partial<JourneyKey> = {}): Promise<Outcome['journey'] | null> {
      const { journey } = await world.run<{ journey: NonNullable<Outcome['journey']> | null }>(
        'web',
        `query ($key: JourneyKeyInput!) { journey(key: $key) { ${journeyFields} } }`,
        { key: { ...key, ...other } },
      )
      return journey
    },

    /** Proves an address, up to the next step. */
    async proveEmail(emailAddress: string): Promise<Outcome> {
      await answer('sendPasscode', { emailAddress })
      return answer('verifyPasscode', { passcode: await world.deliverPasscode() })
    },

    /** Answers everything up to the date of birth. */
    async giveNameAndDateOfBirth({
      firstName = 'Ada',
      lastName = 'Byron',
      year = '1990',
    } = {}): Promise<Outcome> {
      await answer('beginQuestions')
      await answer('answerName', { firstName, middleName: '', lastName })
      await answer('answerPreviousName', { nameChange: 'NOT_CHANGED', firstName: '', lastName: '' })
      await answer('answerPreferredName', { preferredName: `${firstName} ${lastName}` })
      return answer('answerDateOfBirth', { day: '10', month: '12', year })
    },
  }
}
