import type { Fields } from '../plain/plain-browser.ts'

/** What the last form of each page sends, so that nothing is missing in it: what is refused is the act. By the end of its address. */
const BY_END: Record<string, Fields> = {
  'change/name': {
    ...{ firstName: 'Any', middleName: '', lastName: 'Other' },
    ...{ reason: 'CORRECTING_AN_ERROR', evidence: 'PASSPORT' },
  },
  'change/date-of-birth': {
    ...{ day: '1', month: '2', year: '1980', reason: 'CORRECTING_AN_ERROR', evidence: 'PASSPORT' },
  },
  'change/email': { emailAddress: 'any.other@example.com', proof: 'DOCUMENT' },
  'email/stop': { reason: 'FRAUD_SUSPECTED' },
  'email/undo': { reason: 'FRAUD_SUSPECTED' },
  '/open': { reason: 'CALL' },
  '/reveal': { reason: 'CALL' },
  '/notes': { text: 'Any' },
  '/lock': { reason: 'FRAUD_SUSPECTED' },
  '/unlock': { reason: 'NO_FAULT_FOUND' },
  '/close': { reason: 'ASKED_BY_HOLDER' },
  ':id/reopen': { reason: 'ASKED_BY_HOLDER' },
  ':taskId/reopen': { reason: 'CHECK_FAILED' },
  '/freeze': { reason: 'NEW_INFORMATION' },
  '/dispute': { verdict: 'REMOVED', reason: 'NEW_INFORMATION' },
  '/displaced': { verdict: 'REVERSED', reason: 'NEW_INFORMATION' },
  '/closed-record': { verdict: 'UNLINKED', reason: 'NEW_INFORMATION' },
  '/release': { reason: 'DOCUMENT_SEEN' },
  '/withhold': { reason: 'NO_PROOF' },
  '/link': { reason: 'NEW_INFORMATION', trn: '1000001', mark: 'any' },
  '/unlink': { reason: 'NEW_INFORMATION' },
  '/not-matched': { reason: 'NO_RECORD' },
  '/confirm': { reason: 'DOCUMENT_SEEN' },
  '/escalate': { reason: 'LEAD_DECIDES' },
  '/ask': { template: 'WHICH_RECORD', wanted: 'TRN' },
  '/tasks/:taskId': { intent: 'take-over' },
  '/support/tasks': { intent: 'save-view', name: 'Any' },
  '/merge/:otherId/check': { reason: 'SAME_DETAILS', from: 'any', into: 'any' },
  '/refuse': { reason: 'NOT_ONE_PERSON' },
  '/undo': { reason: 'NOT_ONE_PERSON' },
  '/staff/invite': { name: 'Any Other', emailAddress: 'any.other@example.com', role: 'AGENT' },
  '/staff/:id/:act': { choice: 'LEFT' },
  '/admin/trns': { trns: '1000001', act: 'withhold' },
  '/switches/:name': { to: 'off', reason: 'TEST', minutes: '60' },
  '/notices/:place': { text: 'Any', starts: '0', lasts: '1' },
  '/services/new': { id: 'any', name: 'Any' },
  '/clients/new': { id: 'any', name: 'Any' },
  '/secret': { overlap: '0' },
  '/standing': { change: 'DISABLE' },
  '/webhooks/new': { clientId: 'any', url: 'https://any.example/', eventTypes: 'IDENTITY_UPDATED' },
  '/webhooks/:id/change': { url: 'https://any.example/', eventTypes: 'IDENTITY_UPDATED' },
  '/webhooks/:id/replay': { hours: '720', since: '2026-11-01T00:00:00.000Z' },
  '/deliveries/:deliveryId': { endedAt: '2026-11-01T00:00:00.000Z' },
}

/** The posting by which the act of a page would be done. */
export function postingAt(path: string): Fields {
  const end = Object.keys(BY_END)
    .filter((one) => path.endsWith(one))
    .toSorted((one, other) => other.length - one.length)[0]
  return { step: 'do', version: '1', ...(end && BY_END[end]) }
}
