import { answersAbout, PERSON_ID } from '../person/person-page.builder.ts'

export const VERSION = '2026-11-27T10:00:00.000Z'

/** The answers about a person who is to be changed, with a task about them. */
export function changesAbout(changes: object = {}) {
  return {
    ...answersAbout(),
    PersonChanges: {
      changes: {
        __typename: 'PersonChanges',
        id: PERSON_ID,
        version: VERSION,
        isLocked: false,
        isRecordSeen: true,
        isEmailUndoable: false,
        tasks: [{ id: 'task-1', version: 3, reason: 'CHANGE_REQUEST', reference: '7F3A-91C2' }],
        emailProposal: null,
        ...changes,
      },
    },
  }
}

type Filled = { operation: string; done: string; form: Record<string, string> }
const seen = { version: VERSION, task: 'task-1:3' }

/** Each act, filled in, and the outcome when it is done. */
export const filledIn: Record<string, Filled> = {
  '/change/name': {
    operation: 'ChangeOfficialName',
    done: 'OfficialNameChanged',
    form: {
      ...{ ...seen, firstName: 'Aisha', middleName: '', lastName: 'Khan' },
      ...{ reason: 'DEED_POLL_OR_LEGAL', evidence: 'DEED_POLL' },
    },
  },
  '/change/date-of-birth': {
    operation: 'ChangeDateOfBirth',
    done: 'DateOfBirthChanged',
    form: {
      ...{ ...seen, day: '10', month: '12', year: '1985' },
      ...{ reason: 'CORRECTING_AN_ERROR', evidence: 'PASSPORT' },
    },
  },
  '/change/email': {
    operation: 'ProposeEmailChange',
    done: 'EmailChangeProposed',
    form: { ...seen, emailAddress: 'aisha@example.com', proof: 'DOCUMENT' },
  },
  '/lock': {
    operation: 'LockIdentity',
    done: 'IdentityLocked',
    form: { ...seen, reason: 'FRAUD_SUSPECTED' },
  },
  '/unlock': {
    operation: 'UnlockIdentity',
    done: 'IdentityUnlocked',
    form: { ...seen, reason: 'HOLDER_PROVED' },
  },
}
