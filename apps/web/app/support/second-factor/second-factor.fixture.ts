import type { Visit } from '../../../testing/page-states.ts'
import { staffPage } from '../../../testing/support-pages.ts'

const passkey = {
  id: 'factor-1',
  kind: 'PASSKEY',
  name: 'Work laptop',
  addedAt: '2026-11-20T10:00:00.000Z',
  lastUsedAt: '2026-11-27T10:00:00.000Z',
}
const app = { ...passkey, id: 'factor-2', kind: 'AUTHENTICATOR_APP', name: 'Work phone' }

/** What a member signs in with, as the API says it. */
export const factorsOf = (changes: object = {}) => ({
  SecondFactors: {
    secondFactors: {
      factors: [passkey, app],
      recoveryCodesLeft: 9,
      isLocked: false,
      mayAddFirst: false,
      ...changes,
    },
  },
})

/** The browser that asks, and others. */
export const sessionsOf = (...others: object[]) => ({
  OwnStaffSessions: {
    ownStaffSessions: {
      sessions: [{ isThisOne: true }, ...others].map((changes, place) => ({
        id: `session-${place}`,
        openedAt: '2026-11-27T09:00:00.000Z',
        lastUsedAt: '2026-11-27T10:00:00.000Z',
        isThisOne: false,
        isProved: true,
        ...changes,
      })),
    },
  },
})

const SHOW = '/support/second-factor'
const SET_UP = `${SHOW}/set-up`
const newcomer = factorsOf({ factors: [], recoveryCodesLeft: 0, mayAddFirst: true })
const begun = {
  AddAuthenticatorApp: {
    __typename: 'AuthenticatorAppBegun',
    secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    uri: 'otpauth://totp/Support:ama?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  },
  ConfirmAuthenticatorApp: { __typename: 'SecondFactorNotAdded', reason: 'INCORRECT' },
}
const rejected = {
  UseRecoveryCode: { __typename: 'SecondFactorRejected', reason: 'INCORRECT', triesLeft: 3 },
}
const codes = Array.from({ length: 10 }, (_, place) => `ABCD-EFGH-JKLM-NPQ${place % 8 === 0 ? 'R' : place}`)

export const visits: Visit[] = [
  staffPage('second factor', SHOW, { answers: factorsOf(), proof: 'NONE' }),
  staffPage('second factor of an app only', SHOW, { answers: factorsOf({ factors: [app] }), proof: 'NONE' }),
  staffPage('second factor refused', SHOW, {
    answers: factorsOf(),
    outcomes: rejected,
    form: { code: 'wrong' },
  }),
  staffPage('second factor locked', SHOW, { answers: factorsOf({ isLocked: true }) }),
  staffPage('no second factor', SHOW, { answers: factorsOf({ factors: [], recoveryCodesLeft: 0 }) }),
  staffPage('set-up', SET_UP, { answers: newcomer }),
  staffPage('set-up of an app, opened', `${SET_UP}/app`),
  staffPage('set-up of an app', `${SET_UP}/app`, { outcomes: begun, form: { intent: 'begin' } }),
  staffPage('recovery codes', `${SHOW}/recovery-codes`, { answers: factorsOf() }),
  staffPage('recovery codes made', `${SHOW}/recovery-codes`, {
    answers: factorsOf(),
    outcomes: { MakeRecoveryCodes: { __typename: 'RecoveryCodesMade', codes } },
    form: {},
  }),
  staffPage('recovery codes made meanwhile', `${SHOW}/recovery-codes`, {
    answers: factorsOf(),
    outcomes: { MakeRecoveryCodes: { __typename: 'RecoveryCodesMadeMeanwhile' } },
    form: {},
  }),
  staffPage('account of a member', '/support/account', { answers: { ...factorsOf(), ...sessionsOf() } }),
  staffPage('account of a member with other browsers', '/support/account', {
    answers: { ...factorsOf(), ...sessionsOf({}, { isProved: false }) },
  }),
]
