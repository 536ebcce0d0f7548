export { accountsMerged } from './accounts-merged.words.ts'
export { accountsSeparated } from './accounts-separated.words.ts'
export { ourName } from './closing.words.ts'
export { detailKinds, detailsDiffer, recordedDetails } from './details-differ.words.ts'
export { emailChanged } from './email-changed.words.ts'
export { helpAsked } from './help-asked.words.ts'
export { linkConfirmed } from './link-confirmed.words.ts'
export { newBrowser } from './new-browser.words.ts'
export { ownerPasscode } from './owner-passcode.words.ts'
export { passcode } from './passcode.words.ts'
export { recordClaimed } from './record-claimed.words.ts'
export { recordFound } from './record-found.words.ts'
export { recordLost } from './record-lost.words.ts'
export { recordMoved } from './record-moved.words.ts'
export { notFoundReasons, recordNotFound } from './record-not-found.words.ts'
export { recordPasscode } from './record-passcode.words.ts'
export { recordToProve } from './record-to-prove.words.ts'
export { staffAccountChanged, staffChanges } from './staff-account-changed.words.ts'
export { staffInvitation, staffRoles } from './staff-invitation.words.ts'
export {
  supportQuestion,
  supportQuestions,
  wantedEvidence,
  wantedFacts,
} from './support-question.words.ts'
export { teacherReferenceNumber } from './teacher-reference-number.words.ts'
