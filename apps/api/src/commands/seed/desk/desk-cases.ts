import {
  asked,
  assigned,
  cameByItself,
  closureProposed,
  confirmed,
  emailProposed,
  escalated,
  linked,
  mergeProposed,
  noted,
  notMatched,
  taken,
} from './acts.ts'
import type { Act, DeskCase } from './desk-case.ts'

const NPQ = 'register-for-npq'
const QUALIFICATIONS = 'access-your-teaching-qualifications'
const CLAIM = 'claim'
const VACANCIES = 'teaching-vacancies'

const on = (workingDaysAgo: number, by: Act, mails = false) => ({ workingDaysAgo, by, mails })

/** The tasks that a development system begins with: each reason, and each age. */
export const deskCases: readonly DeskCase[] = [
  { person: 'bethan-pryce', reason: 'NO_MATCH', workingDaysAgo: 7, clientId: NPQ },
  {
    ...{ person: 'gareth-underhill', reason: 'NO_MATCH', workingDaysAgo: 6, clientId: QUALIFICATIONS },
    acts: [
      on(4, assigned('Ama')),
      on(3, taken('Ama')),
      on(3, noted('Ama', 'Rang. He spells his date of birth 5 September 1974.')),
    ],
  },
  { person: 'chidi-anozie', reason: 'NO_MATCH', workingDaysAgo: 5, clientId: NPQ },
  {
    ...{ person: 'rukhsana-malik', reason: 'NO_MATCH', workingDaysAgo: 4, clientId: CLAIM },
    acts: [
      on(3, assigned('Ben')),
      on(2, asked('Ben', 'MORE_DETAILS', ['PREVIOUS_NAMES', 'TRAINING_PROVIDER', 'QTS_YEAR']), true),
    ],
  },
  { person: 'piotr-zielinski', reason: 'NO_MATCH', workingDaysAgo: 1, clientId: VACANCIES },
  { person: 'fiona-drummond', reason: 'NO_MATCH', workingDaysAgo: 0, clientId: NPQ },

  {
    ...{ person: 'alan-whitcombe', reason: 'MULTIPLE_MATCHES', workingDaysAgo: 6, clientId: CLAIM },
    acts: [on(5, assigned('Ama')), on(1, taken('Ama'))],
  },
  { person: 'siobhan-kearney', reason: 'MULTIPLE_MATCHES', workingDaysAgo: 2, clientId: NPQ },

  { person: 'marek-novotny', reason: 'CONTRADICTION', workingDaysAgo: 5, clientId: 'apply-for-qts' },
  { person: 'delphine-rousseau', reason: 'CONTRADICTION', workingDaysAgo: 1, clientId: NPQ },

  { person: 'hamza-yousaf', reason: 'RECORDS_UNAVAILABLE', workingDaysAgo: 0, clientId: NPQ },
  { person: 'sunniva-halvorsen', reason: 'RECORDS_UNAVAILABLE', workingDaysAgo: 0, clientId: NPQ },

  { person: 'vivienne-ashdown', reason: 'TRN_WITHHELD', workingDaysAgo: 4, clientId: QUALIFICATIONS },
  {
    ...{ person: 'desmond-okeke', reason: 'TRN_WITHHELD', workingDaysAgo: 7, clientId: CLAIM },
    acts: [on(6, assigned('Ben')), on(3, escalated('Ben', 'FRAUD_SUSPECTED'))],
  },

  {
    ...{ person: 'colin-braithwaite', reason: 'TRN_DIFFERS', workingDaysAgo: 8, clientId: NPQ },
    acts: [on(7, assigned('Ben')), on(5, escalated('Ben', 'LEAD_DECIDES'))],
  },
  { person: 'temi-adebayo', reason: 'TRN_DIFFERS', workingDaysAgo: 2, clientId: NPQ },

  { person: 'harriet-lonsdale', reason: 'NOT_ME', workingDaysAgo: 5, clientId: NPQ },
  { person: 'owen-tanner', reason: 'NOT_ME', workingDaysAgo: 1, clientId: NPQ },

  { person: 'stuart-penhaligon', reason: 'CLAIM_DISPUTED', workingDaysAgo: 5, clientId: NPQ },
  { person: 'lorna-gilchrist', reason: 'CLAIM_DISPUTED', workingDaysAgo: 1, clientId: CLAIM },
  { person: 'gwen-llewellyn', reason: 'NEEDS_PROOF', workingDaysAgo: 2, clientId: CLAIM },
  { person: 'bernard-tilley', reason: 'RECORD_CLOSED', workingDaysAgo: 1 },

  { person: 'margaret-ellison', reason: 'OWNER_NO_ACCESS', workingDaysAgo: 6, clientId: NPQ },
  {
    ...{ person: 'dylan-moss', reason: 'OWNER_NO_ACCESS', workingDaysAgo: 3, clientId: VACANCIES },
    acts: [on(2, assigned('Ama')), on(1, emailProposed('Ama', 'dylan.moss@example.com'), true)],
  },
  { person: 'zainab-iqbal', reason: 'OWNER_NOT_RECOGNISED', workingDaysAgo: 3, clientId: NPQ },

  { person: 'anneliese-vogel', reason: 'POSSIBLE_DUPLICATE', workingDaysAgo: 3, clientId: NPQ },
  { person: 'rebecca-thornton', reason: 'POSSIBLE_DUPLICATE', workingDaysAgo: 4, clientId: NPQ },
  {
    ...{ person: 'kofi-boateng', reason: 'POSSIBLE_DUPLICATE', workingDaysAgo: 6, clientId: CLAIM },
    acts: [on(4, assigned('Ben')), on(2, mergeProposed('Ben', '9900145'))],
  },
  { person: 'patrick-nolan', reason: 'HOLDER_DISPLACED', workingDaysAgo: 3, clientId: NPQ },

  {
    ...{ person: 'nadine-carver', reason: 'CHANGE_REQUEST', workingDaysAgo: 0 },
    acts: [on(0, noted('Ben', 'Wrote to us: she has married, and will send the certificate.'))],
  },
  { person: 'jerome-baptiste', reason: 'CHANGE_REQUEST', workingDaysAgo: 5 },
  {
    ...{ person: 'agnes-holloway', reason: 'CHANGE_REQUEST', workingDaysAgo: 3 },
    acts: [
      on(2, noted('Lena', 'Her daughter wrote: she died in October. The death certificate was seen.')),
      on(1, closureProposed('Lena')),
    ],
  },
  { person: 'hilary-stanton', reason: 'REVERT', workingDaysAgo: 2 },

  // Closed in the weeks before.
  {
    ...{ person: 'edwin-marlow', reason: 'NO_MATCH', workingDaysAgo: 9, clientId: NPQ },
    acts: [on(8, assigned('Ama')), on(7, linked('Ama', '9900156', 'PROVED_BY_PHONE'))],
  },
  {
    ...{ person: 'yusuf-demir', reason: 'NO_MATCH', workingDaysAgo: 12, clientId: VACANCIES },
    acts: [on(11, assigned('Ben')), on(8, notMatched('Ben', 'NO_RECORD'))],
  },
  {
    ...{ person: 'clara-whitby', reason: 'NOT_ME', workingDaysAgo: 10, clientId: NPQ },
    acts: [on(9, confirmed('Ama', 'PROVED_BY_PHONE'))],
  },
  {
    ...{ person: 'noel-fairbank', reason: 'RECORDS_UNAVAILABLE', workingDaysAgo: 6, clientId: NPQ },
    acts: [on(6, cameByItself)],
  },
]
