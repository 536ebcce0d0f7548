import type { SupportTaskReason } from '@identity/graphql-client'
import { aClosure, answersAbout, aPerson, someChanges, VERSION } from '../person/person-page.builder.ts'

/** The answers about a person who is to be changed, with tasks about them. */
export function changesAbout(changes: Parameters<typeof someChanges>[0] = {}) {
  const asked = (reason: SupportTaskReason, id: string) => ({
    id,
    version: 3,
    reason,
    reference: '7F3A-91C2',
  })
  return answersAbout(aPerson(), {
    changes: someChanges({
      tasks: [
        asked('CHANGE_REQUEST', 'task-1'),
        ...(['HOLDER_DISPLACED', 'RECORD_CLOSED', 'TRN_WITHHELD'] as const).map((reason) =>
          asked(reason, `task-${reason}`),
        ),
      ],
      closure: aClosure(),
      ...changes,
    }),
  })
}

type Filled = { operation: string; done: string; form: Record<string, string> }
export const seen = { version: VERSION, task: 'task-1:3' }

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
  '/close': {
    operation: 'CloseIdentity',
    done: 'ClosureProposed',
    form: { ...seen, reason: 'ASKED_BY_HOLDER' },
  },
  '/close/approve': { operation: 'ApproveClosure', done: 'IdentityClosed', form: { ...seen } },
  '/close/refuse': { operation: 'RefuseClosure', done: 'ClosureRefused', form: { ...seen } },
  '/reopen': {
    operation: 'ReopenIdentity',
    done: 'IdentityReopened',
    form: { ...seen, reason: 'ASKED_BY_HOLDER' },
  },
  '/freeze': { operation: 'FreezeLink', done: 'LinkFrozen', form: { ...seen, reason: 'DOCUMENT_SEEN' } },
  '/dispute': {
    operation: 'DecideDispute',
    done: 'DisputeDecided',
    form: { ...seen, verdict: 'KEPT', reason: 'DOCUMENT_SEEN' },
  },
  '/displaced': {
    operation: 'DecideDisplacement',
    done: 'DisplacementDecided',
    form: { ...seen, verdict: 'CONFIRMED', reason: 'DOCUMENT_SEEN' },
  },
  '/closed-record': {
    operation: 'DecideClosedRecord',
    done: 'ClosedRecordDecided',
    form: { ...seen, verdict: 'KEPT', reason: 'DOCUMENT_SEEN' },
  },
  '/release': {
    operation: 'ReleaseWithheldTrn',
    done: 'WithheldTrnReleased',
    form: { ...seen, reason: 'DOCUMENT_SEEN' },
  },
  '/withhold': {
    operation: 'RefuseWithheldTrn',
    done: 'WithheldTrnRefused',
    form: { ...seen, reason: 'NO_PROOF' },
  },
  '/change/email/approve': {
    operation: 'ApproveEmailChange',
    done: 'EmailChangeApproved',
    form: { ...seen },
  },
  '/change/email/stop': {
    operation: 'StopEmailChange',
    done: 'EmailChangeStopped',
    form: { ...seen, reason: 'FRAUD_SUSPECTED' },
  },
  '/change/email/undo': {
    operation: 'UndoEmailChange',
    done: 'EmailChangeUndone',
    form: { ...seen, reason: 'FRAUD_SUSPECTED' },
  },
}
