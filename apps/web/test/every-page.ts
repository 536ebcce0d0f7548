import { NotRevertibleReason } from '@identity/graphql-client'
import { leavePath, stepPath } from '../app/journeys/journey.flow.ts'
import { aJourney, anOlderIdentity, aPerson, everythingAnswered, UID } from './a-journey.ts'
import type { PageResponse, Web } from './a-web.ts'
import { questionPages } from './question-pages.ts'

type Step = Parameters<typeof aJourney>[0]

/** One page in one state, and how a person comes to see it. */
export type Visit = { page: string; step?: Step; visit: (web: Web) => Promise<PageResponse> }

/** A step's page as a person sees it who has answered everything, or after sending a form. `more` is what else holds of the journey. */
export async function visitStep(
  web: Web,
  step: Step,
  { form, ...more }: { form?: Record<string, string> } & Parameters<typeof aJourney>[1] = {},
): Promise<PageResponse> {
  web.api.journey = aJourney(step, { answers: everythingAnswered, ...more })
  await web.open()
  return form ? web.post(stepPath(UID, step), form) : web.get(stepPath(UID, step))
}

const fresh: Visit[] = questionPages.map(({ step }) => ({
  page: step,
  step,
  visit: (web) => visitStep(web, step),
}))

const refused: Visit[] = questionPages.flatMap(({ step, mutation, refused }) => {
  if (!refused) return []
  const visit = (web: Web) => {
    web.api.outcomes[mutation] = { __typename: 'AnswerRefused', problems: [refused.problem] }
    return visitStep(web, step, { form: refused.form })
  }
  return [{ page: `${step} refused`, step, visit }]
})

const passcodeSteps = ['PASSCODE', 'OWNER_PASSCODE', 'RECORD_PASSCODE'] as const
const passcodes: Visit[] = passcodeSteps.flatMap((step) => [
  {
    page: `${step} rejected`,
    step,
    visit: (web) => {
      const rejection = { reason: 'INCORRECT', attemptsLeft: 0, isNewOneSent: false }
      const outcome = { __typename: 'PasscodeRejected', ...rejection }
      Object.assign(web.api.outcomes, { VerifyPasscode: outcome, VerifyOwnerPasscode: outcome })
      web.api.outcomes.VerifyRecordPasscode = outcome
      return visitStep(web, step, { form: { passcode: '000000' } })
    },
  },
  {
    page: `${step} refused by the address`,
    step,
    visit: (web) => visitStep(web, step, { passcodeDelivery: 'REFUSED' }),
  },
  { page: `${step} of 8 digits`, step, visit: (web) => visitStep(web, step, { passcodeDigits: 8 }) },
])

const nobodyFound = { ...aPerson, trn: null, verifiedName: null, trnLookupStatus: 'PENDING' } as const
const lowlyFound = { ...aPerson, trn: null, verifiedName: null }
const resultStates: Visit[] = (
  [
    ['RESULT of a TRN that differs', 'RESULT', { trnSurprise: 'DIFFERENT', detailsThatDiffer: ['NAME'] }],
    ['RESULT without a record', 'RESULT', { person: nobodyFound }],
    ['RESULT of a record that few details agree with', 'RESULT', { person: lowlyFound }],
    ['RESULT of a record to be proved', 'RESULT', { person: nobodyFound, needsProof: true }],
    ['SIGN_IN with a record to be proved', 'SIGN_IN', { person: nobodyFound, needsProof: true }],
    ['RESULT that is not me', 'RESULT', { isNotMe: true }],
    ['SIGN_IN without a record', 'SIGN_IN', { person: nobodyFound }],
    ['SIGN_IN with a record found since', 'SIGN_IN', { isNewlyFound: true }],
    ['NOT_ALLOWED for a prohibition', 'NOT_ALLOWED', { denial: 'PROHIBITED' }],
    ['NOT_ALLOWED for a block', 'NOT_ALLOWED', { denial: 'BLOCKED' }],
    ['CHECK_ANSWERS picked up', 'CHECK_ANSWERS', { isPickedUp: true }],
    ['CLAIMED_RECORD of an older identity', 'CLAIMED_RECORD', { claimedRecord: anOlderIdentity }],
    ['OWNER_PASSCODE of an older identity', 'OWNER_PASSCODE', { claimedRecord: anOlderIdentity }],
    ['WHAT_WE_ASK while records are late', 'WHAT_WE_ASK', { areRecordsDelayed: true }],
  ] satisfies [string, Step, Parameters<typeof aJourney>[1]][]
).map(([page, step, more]) => ({ page, step, visit: (web: Web) => visitStep(web, step, more) }))

/** Pages of a journey that ask nothing, and states of pages that other visits do not show. */
const states: Visit[] = [
  ...(['HELP', 'COMPLETED', 'EXPIRED'] as const).map((step) => ({
    page: step,
    step,
    visit: (web: Web) => visitStep(web, step),
  })),
  {
    page: 'CHECK_ANSWERS with a record',
    step: 'CHECK_ANSWERS',
    visit: (web) => visitStep(web, 'CHECK_ANSWERS', { outcome: 'RECORD_FOUND' }),
  },
  {
    page: 'CHECK_ANSWERS with a record to be proved',
    step: 'CHECK_ANSWERS',
    visit: (web) => visitStep(web, 'CHECK_ANSWERS', { outcome: 'NEEDS_PROOF' }),
  },
  ...resultStates,
  {
    page: 'NAME after more time',
    step: 'NAME',
    async visit(web) {
      await visitStep(web, 'NAME')
      return web.get(`${stepPath(UID, 'NAME')}?kept`)
    },
  },
]

const disputeLink = '/this-was-not-me'
const disputes: Visit[] = [
  { page: disputeLink, visit: (web) => web.get(`${disputeLink}?token=a-token`) },
  ...[
    { __typename: 'ClaimDisputed', claimedAt: '2026-11-22T10:00:00.000Z' },
    ...['UNKNOWN', 'EXPIRED', 'DONE'].map((reason) => ({ __typename: 'ClaimNotDisputable', reason })),
  ].map((outcome) => ({
    page: `${disputeLink} ${'reason' in outcome ? outcome.reason : 'disputed'}`,
    visit: (web: Web) => {
      web.api.outcomes.DisputeClaim = outcome
      return web.post(disputeLink, { token: 'a-token' })
    },
  })),
]

const leaving: Visit[] = [
  {
    page: 'leave',
    async visit(web) {
      await visitStep(web, 'TRN')
      return web.get(leavePath(UID))
    },
  },
]

const outside: Visit[] = [
  ...[
    '/',
    '/account/signed-out',
    '/account/callback',
    '/accessibility',
    '/cookies',
    '/privacy',
    '/terms',
    '/contact',
    '/nowhere',
  ],
].map((path) => ({ page: path, visit: (web) => web.get(path) }))

const link = '/email-change/revert'
const reverts: Visit[] = [
  { page: link, visit: (web) => web.get(`${link}?token=a-token`) },
  ...[
    { __typename: 'EmailChangeReverted', redactedEmailAddress: 'o***@***.sch.uk' },
    ...Object.values(NotRevertibleReason).map((reason) => ({
      __typename: 'EmailChangeNotRevertible',
      reason,
    })),
  ].map((outcome) => ({
    page: `${link} ${'reason' in outcome ? outcome.reason : 'reverted'}`,
    visit: (web: Web) => {
      web.api.outcomes.RevertEmailChange = outcome
      return web.post(link, { token: 'a-token' })
    },
  })),
]

const stops: Visit[] = [
  {
    page: 'too many requests',
    visit: (web) => {
      web.api.outcomes.SendPasscode = { __typename: 'TooManyRequests', retryAt: '2026-11-22T10:00:30.000Z' }
      return visitStep(web, 'EMAIL', { form: { emailAddress: 'sam@example.com' } })
    },
  },
  {
    page: 'EMAIL that may be mistyped',
    step: 'EMAIL',
    visit: (web) => {
      web.api.outcomes.SendPasscode = {
        __typename: 'EmailAddressMayBeMistyped',
        suggestion: 'sam@gmail.com',
      }
      return visitStep(web, 'EMAIL', { form: { emailAddress: 'sam@gmial.com' } })
    },
  },
  {
    page: 'answer that cannot be read',
    async visit(web) {
      await visitStep(web, 'NAME')
      return web.post(stepPath(UID, 'NAME'), [
        ['firstName', 'Sam'],
        ['firstName', 'Jo'],
      ])
    },
  },
  {
    page: 'opened elsewhere',
    visit: (web) => {
      web.forgetCookie()
      web.api.outcomes.OpenJourney = { __typename: 'JourneyOpenedElsewhere', interactionUid: UID }
      return web.get('/interaction/another-interaction')
    },
  },
  {
    page: 'sent by another site',
    visit: (web) => web.send('/contact', { method: 'POST', headers: { origin: 'https://evil.example' } }),
  },
  {
    page: 'problem with the service',
    async visit(web) {
      web.api.journey = aJourney('NAME')
      await web.open()
      web.api.isBroken = true
      const answer = await web.get(stepPath(UID, 'NAME'))
      web.api.isBroken = false
      return answer
    },
  },
  { page: 'service unavailable', visit: (web) => web.get('/connect/token') },
]

/** Every page in every state: what the conventions are checked on. */
export const everyPage: Visit[] = [
  ...fresh,
  ...refused,
  ...passcodes,
  ...states,
  ...disputes,
  ...leaving,
  ...outside,
  ...reverts,
  ...stops,
]
