/**
 * How a started journey ended. FOUND: its person signed in with a record that it found. WAITING: an agent looks. NO_RECORD: a new person signed in without
 * one. KNOWN: a person who was known before signed in. NOT_LET_IN: the service refused. LEFT: they gave up, or were idle for two hours.
 */
export const outcomes = ['FOUND', 'WAITING', 'NO_RECORD', 'KNOWN', 'NOT_LET_IN', 'LEFT'] as const

/** The outcomes with which the person got what they came for, or is being helped (Find a lost TRN, May 2022). */
export const completedOutcomes = ['FOUND', 'WAITING', 'NO_RECORD', 'KNOWN'] as const satisfies Outcome[]

/** The outcomes of people whom we did not know, and who were asked. */
export const askedOutcomes = ['FOUND', 'WAITING', 'NO_RECORD'] as const satisfies Outcome[]

/** From the first page until the record was linked. */
export const matchTimes = [
  'UNDER_3_MINUTES',
  'UNDER_5_MINUTES',
  'UNDER_8_MINUTES',
  'UNDER_15_MINUTES',
  'OVER_15_MINUTES',
] as const

/** The pages of a journey: its steps, but for those that show no page of their own. */
export const pages = [
  'EMAIL',
  'PASSCODE',
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
  'NO_MATCH',
  'CLAIMED_RECORD',
  'OWNER_PASSCODE',
  'HELP',
  'CHOOSE_EMAIL',
  'PROVE_RECORD',
  'RECORD_PASSCODE',
  'RESULT',
  'SIGN_IN',
  'NOT_ALLOWED',
] as const

/** Passcodes for signing in: GOV.UK Notify took the mail, delivered it, and the passcode was entered. */
export const passcodeStages = ['SENT', 'DELIVERED', 'USED'] as const

export const taskFlows = ['OPENED', 'CLOSED_ON_TIME', 'CLOSED_LATE', 'REOPENED'] as const

/** The ways in which a second identity of one person was prevented, undone, or noticed. */
export const duplicateSigns = ['OWNER_PROVED', 'IDENTITIES_MERGED', 'POSSIBLE_DUPLICATE'] as const

/** The due day of open tasks, against today. */
export const queueAges = ['NOT_DUE', 'DUE_TODAY', 'LATE_UP_TO_A_WEEK', 'LATE_OVER_A_WEEK'] as const

/** The measures of `daily_count`, with the items of each. */
export const measures = {
  OUTCOME: outcomes,
  MATCH_TIME: matchTimes,
  PAGE_SEEN: pages,
  PAGE_LEFT: pages,
  PASSCODE: passcodeStages,
  TASK: taskFlows,
  DUPLICATE: duplicateSigns,
} as const

export type Measure = keyof typeof measures
export type Outcome = (typeof outcomes)[number]

/** How many journeys of one service began in one week, which its Monday names, and ended like this. */
export type CountedInWeek = { serviceId: string; week: string; item: string; count: number }

/** What was counted of one service. Empty: what belongs to none. */
export type Counted = { serviceId: string; measure: Measure | 'QUEUE'; item: string; count: number }
