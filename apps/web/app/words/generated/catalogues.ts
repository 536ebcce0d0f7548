// Written by `npm run codegen`: change the words beside the page.
import enAccount from '../../account/account.words.en.json'
import enCallback from '../../account/callback.words.en.json'
import enSignedOut from '../../account/signed-out.words.en.json'
import enEmail from '../../journeys/authenticate/email/email.words.en.json'
import enPasscode from '../../journeys/authenticate/passcode/passcode.words.en.json'
import enClaimedRecord from '../../journeys/claim/claimed-record/claimed-record.words.en.json'
import enCompleted from '../../journeys/claim/completed/completed.words.en.json'
import enContinue from '../../journeys/claim/continue/continue.words.en.json'
import enDisputeClaim from '../../journeys/claim/dispute-claim/dispute-claim.words.en.json'
import enHelp from '../../journeys/claim/help/help.words.en.json'
import enLeave from '../../journeys/claim/leave/leave.words.en.json'
import enNotAllowed from '../../journeys/claim/not-allowed/not-allowed.words.en.json'
import enNotMe from '../../journeys/claim/not-me/not-me.words.en.json'
import enPerson from '../../journeys/claim/person.words.en.json'
import enProveRecord from '../../journeys/claim/prove-record/prove-record.words.en.json'
import enResult from '../../journeys/claim/result/result.words.en.json'
import enCheckAnswers from '../../journeys/match/check-answers/check-answers.words.en.json'
import enDateOfBirth from '../../journeys/match/date-of-birth/date-of-birth.words.en.json'
import enName from '../../journeys/match/name/name.words.en.json'
import enNationalInsuranceNumber from '../../journeys/match/national-insurance-number/national-insurance-number.words.en.json'
import enNoMatch from '../../journeys/match/no-match/no-match.words.en.json'
import enPreferredName from '../../journeys/match/preferred-name/preferred-name.words.en.json'
import enPreviousName from '../../journeys/match/previous-name/previous-name.words.en.json'
import enQts from '../../journeys/match/qts/qts.words.en.json'
import enTrainingProvider from '../../journeys/match/training-provider/training-provider.words.en.json'
import enTrn from '../../journeys/match/trn/trn.words.en.json'
import enWhatWeAsk from '../../journeys/match/what-we-ask/what-we-ask.words.en.json'
import enOpenedElsewhere from '../../journeys/start/opened-elsewhere.words.en.json'
import enChooseEmail from '../../journeys/update/choose-email/choose-email.words.en.json'
import enRevertEmail from '../../journeys/update/revert-email/revert-email.words.en.json'
import cyShell from '../../shell/frame/shell.words.cy.json'
import enShell from '../../shell/frame/shell.words.en.json'
import cyHelpContact from '../../shell/journey-foot/help-contact.words.cy.json'
import enHelpContact from '../../shell/journey-foot/help-contact.words.en.json'
import cySessionEnd from '../../shell/journey-foot/session-end.words.cy.json'
import enSessionEnd from '../../shell/journey-foot/session-end.words.en.json'
import enAccessibility from '../../shell/pages/accessibility.words.en.json'
import enContact from '../../shell/pages/contact.words.en.json'
import enCookies from '../../shell/pages/cookies.words.en.json'
import enHome from '../../shell/pages/home.words.en.json'
import enPrivacy from '../../shell/pages/privacy.words.en.json'
import enTerms from '../../shell/pages/terms.words.en.json'
import enForbidden from '../../shell/problems/forbidden.words.en.json'
import enNotFound from '../../shell/problems/not-found.words.en.json'
import enProblem from '../../shell/problems/problem.words.en.json'
import enServiceUnavailable from '../../shell/problems/service-unavailable.words.en.json'
import enTimedOut from '../../shell/problems/timed-out.words.en.json'
import enTooManyRequests from '../../shell/problems/too-many-requests.words.en.json'
import enUnreadable from '../../shell/problems/unreadable.words.en.json'

export const cy = {
  'shell': cyShell,
  'help-contact': cyHelpContact,
  'session-end': cySessionEnd,
}
export const en = {
  'account': enAccount,
  'callback': enCallback,
  'signed-out': enSignedOut,
  'email': enEmail,
  'passcode': enPasscode,
  'claimed-record': enClaimedRecord,
  'completed': enCompleted,
  'continue': enContinue,
  'dispute-claim': enDisputeClaim,
  'help': enHelp,
  'leave': enLeave,
  'not-allowed': enNotAllowed,
  'not-me': enNotMe,
  'person': enPerson,
  'prove-record': enProveRecord,
  'result': enResult,
  'check-answers': enCheckAnswers,
  'date-of-birth': enDateOfBirth,
  'name': enName,
  'national-insurance-number': enNationalInsuranceNumber,
  'no-match': enNoMatch,
  'preferred-name': enPreferredName,
  'previous-name': enPreviousName,
  'qts': enQts,
  'training-provider': enTrainingProvider,
  'trn': enTrn,
  'what-we-ask': enWhatWeAsk,
  'opened-elsewhere': enOpenedElsewhere,
  'choose-email': enChooseEmail,
  'revert-email': enRevertEmail,
  'shell': enShell,
  'help-contact': enHelpContact,
  'session-end': enSessionEnd,
  'accessibility': enAccessibility,
  'contact': enContact,
  'cookies': enCookies,
  'home': enHome,
  'privacy': enPrivacy,
  'terms': enTerms,
  'forbidden': enForbidden,
  'not-found': enNotFound,
  'problem': enProblem,
  'service-unavailable': enServiceUnavailable,
  'timed-out': enTimedOut,
  'too-many-requests': enTooManyRequests,
  'unreadable': enUnreadable,
}
