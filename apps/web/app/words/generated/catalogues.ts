// Written by `npm run codegen`: change the words beside the page.
import enAccount from '../../account/account.words.en.json' with { type: 'json' }
import enCallback from '../../account/callback.words.en.json' with { type: 'json' }
import enSignedOut from '../../account/signed-out.words.en.json' with { type: 'json' }
import enFigures from '../../figures/figures.words.en.json' with { type: 'json' }
import enEmail from '../../journeys/authenticate/email/email.words.en.json' with { type: 'json' }
import enPasscode from '../../journeys/authenticate/passcode/passcode.words.en.json' with { type: 'json' }
import enAnswersUnused from '../../journeys/claim/answers-unused.words.en.json' with { type: 'json' }
import enClaimedRecord from '../../journeys/claim/claimed-record/claimed-record.words.en.json' with { type: 'json' }
import enCompleted from '../../journeys/claim/completed/completed.words.en.json' with { type: 'json' }
import enContinue from '../../journeys/claim/continue/continue.words.en.json' with { type: 'json' }
import enDisputeClaim from '../../journeys/claim/dispute-claim/dispute-claim.words.en.json' with { type: 'json' }
import enHelp from '../../journeys/claim/help/help.words.en.json' with { type: 'json' }
import enLeave from '../../journeys/claim/leave/leave.words.en.json' with { type: 'json' }
import enNotAllowed from '../../journeys/claim/not-allowed/not-allowed.words.en.json' with { type: 'json' }
import enNotMe from '../../journeys/claim/not-me/not-me.words.en.json' with { type: 'json' }
import enPerson from '../../journeys/claim/person.words.en.json' with { type: 'json' }
import enProveRecord from '../../journeys/claim/prove-record/prove-record.words.en.json' with { type: 'json' }
import enResult from '../../journeys/claim/result/result.words.en.json' with { type: 'json' }
import enWayOn from '../../journeys/claim/way-on.words.en.json' with { type: 'json' }
import enInvitationNotice from '../../journeys/invitation/invitation-notice.words.en.json' with { type: 'json' }
import enInvitation from '../../journeys/invitation/invitation.words.en.json' with { type: 'json' }
import enCheckAnswers from '../../journeys/match/check-answers/check-answers.words.en.json' with { type: 'json' }
import enDateOfBirth from '../../journeys/match/date-of-birth/date-of-birth.words.en.json' with { type: 'json' }
import enName from '../../journeys/match/name/name.words.en.json' with { type: 'json' }
import enNationalInsuranceNumber from '../../journeys/match/national-insurance-number/national-insurance-number.words.en.json' with { type: 'json' }
import enNoMatch from '../../journeys/match/no-match/no-match.words.en.json' with { type: 'json' }
import enPreferredName from '../../journeys/match/preferred-name/preferred-name.words.en.json' with { type: 'json' }
import enPreviousName from '../../journeys/match/previous-name/previous-name.words.en.json' with { type: 'json' }
import enQts from '../../journeys/match/qts/qts.words.en.json' with { type: 'json' }
import enTrainingProvider from '../../journeys/match/training-provider/training-provider.words.en.json' with { type: 'json' }
import enTrn from '../../journeys/match/trn/trn.words.en.json' with { type: 'json' }
import enWhatWeAsk from '../../journeys/match/what-we-ask/what-we-ask.words.en.json' with { type: 'json' }
import enEntryCondition from '../../journeys/question/entry-condition.words.en.json' with { type: 'json' }
import cyQuestionPage from '../../journeys/question/question-page.words.cy.json' with { type: 'json' }
import enQuestionPage from '../../journeys/question/question-page.words.en.json' with { type: 'json' }
import enOpenedElsewhere from '../../journeys/start/opened-elsewhere.words.en.json' with { type: 'json' }
import enChooseEmail from '../../journeys/update/choose-email/choose-email.words.en.json' with { type: 'json' }
import enConfirmEmail from '../../journeys/update/confirm-email/confirm-email.words.en.json' with { type: 'json' }
import enRevertEmail from '../../journeys/update/revert-email/revert-email.words.en.json' with { type: 'json' }
import enStopEmail from '../../journeys/update/stop-email/stop-email.words.en.json' with { type: 'json' }
import enPerformance from '../../performance/performance.words.en.json' with { type: 'json' }
import cyHelpContact from '../../shell/journey-foot/help-contact.words.cy.json' with { type: 'json' }
import enHelpContact from '../../shell/journey-foot/help-contact.words.en.json' with { type: 'json' }
import enLeaveLink from '../../shell/journey-foot/leave-link.words.en.json' with { type: 'json' }
import cySessionEnd from '../../shell/journey-foot/session-end.words.cy.json' with { type: 'json' }
import enSessionEnd from '../../shell/journey-foot/session-end.words.en.json' with { type: 'json' }
import enAccessibility from '../../shell/pages/accessibility.words.en.json' with { type: 'json' }
import enContact from '../../shell/pages/contact.words.en.json' with { type: 'json' }
import enCookies from '../../shell/pages/cookies.words.en.json' with { type: 'json' }
import enHome from '../../shell/pages/home.words.en.json' with { type: 'json' }
import enPrivacy from '../../shell/pages/privacy.words.en.json' with { type: 'json' }
import enTerms from '../../shell/pages/terms.words.en.json' with { type: 'json' }
import enForbidden from '../../shell/problems/forbidden.words.en.json' with { type: 'json' }
import enNotFound from '../../shell/problems/not-found.words.en.json' with { type: 'json' }
import enPaused from '../../shell/problems/paused.words.en.json' with { type: 'json' }
import enProblem from '../../shell/problems/problem.words.en.json' with { type: 'json' }
import enServiceUnavailable from '../../shell/problems/service-unavailable.words.en.json' with { type: 'json' }
import enTimedOut from '../../shell/problems/timed-out.words.en.json' with { type: 'json' }
import enTooLarge from '../../shell/problems/too-large.words.en.json' with { type: 'json' }
import enTooManyRequests from '../../shell/problems/too-many-requests.words.en.json' with { type: 'json' }
import enUnreadable from '../../shell/problems/unreadable.words.en.json' with { type: 'json' }
import enSupportReply from '../../support-reply/support-reply.words.en.json' with { type: 'json' }
import enManageServices from '../../support/admin/services/manage-services.words.en.json' with { type: 'json' }
import enInviteStaffMember from '../../support/admin/staff/invite-staff-member.words.en.json' with { type: 'json' }
import enMemberAct from '../../support/admin/staff/member-act.words.en.json' with { type: 'json' }
import enStaffMember from '../../support/admin/staff/staff-member.words.en.json' with { type: 'json' }
import enStaffMembers from '../../support/admin/staff/staff-members.words.en.json' with { type: 'json' }
import enSupportAdmin from '../../support/admin/support-admin.words.en.json' with { type: 'json' }
import enSwitches from '../../support/admin/switches/switches.words.en.json' with { type: 'json' }
import enWithheldTrns from '../../support/admin/trns/withheld-trns.words.en.json' with { type: 'json' }
import enWebhooks from '../../support/admin/webhooks/webhooks.words.en.json' with { type: 'json' }
import enDashboard from '../../support/dashboard/dashboard.words.en.json' with { type: 'json' }
import enStaffInvitation from '../../support/invitation/staff-invitation.words.en.json' with { type: 'json' }
import enMergeComparison from '../../support/merges/merge-comparison.words.en.json' with { type: 'json' }
import enMergeMoves from '../../support/merges/merge-moves.words.en.json' with { type: 'json' }
import enMergeReason from '../../support/merges/merge-reason.words.en.json' with { type: 'json' }
import enMergeRefused from '../../support/merges/merge-refused.words.en.json' with { type: 'json' }
import enMerge from '../../support/merges/merge.words.en.json' with { type: 'json' }
import enMerges from '../../support/merges/merges.words.en.json' with { type: 'json' }
import enCheckMerge from '../../support/merges/propose/check-merge.words.en.json' with { type: 'json' }
import enChooseSides from '../../support/merges/propose/choose-sides.words.en.json' with { type: 'json' }
import enFindOther from '../../support/merges/propose/find-other.words.en.json' with { type: 'json' }
import enRefuseMerge from '../../support/merges/refuse-merge.words.en.json' with { type: 'json' }
import enUndoMerge from '../../support/merges/undo-merge.words.en.json' with { type: 'json' }
import enFilter from '../../support/parts/filter.words.en.json' with { type: 'json' }
import enKeptEntries from '../../support/parts/kept-entries.words.en.json' with { type: 'json' }
import enPageLinks from '../../support/parts/page-links.words.en.json' with { type: 'json' }
import enSortLink from '../../support/parts/sort-link.words.en.json' with { type: 'json' }
import enChangePerson from '../../support/people/change/change-person.words.en.json' with { type: 'json' }
import enFindPeople from '../../support/people/find/find-people.words.en.json' with { type: 'json' }
import enOpenPerson from '../../support/people/person/open-person.words.en.json' with { type: 'json' }
import enPersonNotes from '../../support/people/person/person-notes.words.en.json' with { type: 'json' }
import enPersonSessions from '../../support/people/person/person-sessions.words.en.json' with { type: 'json' }
import enPersonTimeline from '../../support/people/person/person-timeline.words.en.json' with { type: 'json' }
import enRevealFact from '../../support/people/person/reveal-fact.words.en.json' with { type: 'json' }
import enSupportPerson from '../../support/people/person/support-person.words.en.json' with { type: 'json' }
import enProposalsWaiting from '../../support/people/waiting/proposals-waiting.words.en.json' with { type: 'json' }
import enAccountOfStaff from '../../support/second-factor/account-of-staff.words.en.json' with { type: 'json' }
import enRecoveryCodes from '../../support/second-factor/recovery-codes.words.en.json' with { type: 'json' }
import enSecondFactor from '../../support/second-factor/second-factor.words.en.json' with { type: 'json' }
import enSetUpApp from '../../support/second-factor/set-up-app.words.en.json' with { type: 'json' }
import enSetUp from '../../support/second-factor/set-up.words.en.json' with { type: 'json' }
import enNoPermission from '../../support/shell/no-permission.words.en.json' with { type: 'json' }
import enSupportCallback from '../../support/shell/support-callback.words.en.json' with { type: 'json' }
import enSupportHome from '../../support/shell/support-home.words.en.json' with { type: 'json' }
import enSupportProblem from '../../support/shell/support-problem.words.en.json' with { type: 'json' }
import enSupportSignedOut from '../../support/shell/support-signed-out.words.en.json' with { type: 'json' }
import enSupport from '../../support/shell/support.words.en.json' with { type: 'json' }
import enSupportAct from '../../support/task/support-act.words.en.json' with { type: 'json' }
import enSupportTaskPage from '../../support/task/support-task-page.words.en.json' with { type: 'json' }
import enNextTask from '../../support/tasks/next-task.words.en.json' with { type: 'json' }
import enSupportTask from '../../support/tasks/support-task.words.en.json' with { type: 'json' }
import enTaskCounts from '../../support/tasks/task-counts.words.en.json' with { type: 'json' }
import enTaskQueue from '../../support/tasks/task-queue.words.en.json' with { type: 'json' }
import cyWaitingTime from '../waiting-time.words.cy.json' with { type: 'json' }
import enWaitingTime from '../waiting-time.words.en.json' with { type: 'json' }

export const en = {
  'account': enAccount,
  'callback': enCallback,
  'signed-out': enSignedOut,
  'figures': enFigures,
  'email': enEmail,
  'passcode': enPasscode,
  'answers-unused': enAnswersUnused,
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
  'way-on': enWayOn,
  'invitation-notice': enInvitationNotice,
  'invitation': enInvitation,
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
  'entry-condition': enEntryCondition,
  'question-page': enQuestionPage,
  'opened-elsewhere': enOpenedElsewhere,
  'choose-email': enChooseEmail,
  'confirm-email': enConfirmEmail,
  'revert-email': enRevertEmail,
  'stop-email': enStopEmail,
  'performance': enPerformance,
  'help-contact': enHelpContact,
  'leave-link': enLeaveLink,
  'session-end': enSessionEnd,
  'accessibility': enAccessibility,
  'contact': enContact,
  'cookies': enCookies,
  'home': enHome,
  'privacy': enPrivacy,
  'terms': enTerms,
  'forbidden': enForbidden,
  'not-found': enNotFound,
  'paused': enPaused,
  'problem': enProblem,
  'service-unavailable': enServiceUnavailable,
  'timed-out': enTimedOut,
  'too-large': enTooLarge,
  'too-many-requests': enTooManyRequests,
  'unreadable': enUnreadable,
  'support-reply': enSupportReply,
  'manage-services': enManageServices,
  'invite-staff-member': enInviteStaffMember,
  'member-act': enMemberAct,
  'staff-member': enStaffMember,
  'staff-members': enStaffMembers,
  'support-admin': enSupportAdmin,
  'switches': enSwitches,
  'withheld-trns': enWithheldTrns,
  'webhooks': enWebhooks,
  'dashboard': enDashboard,
  'staff-invitation': enStaffInvitation,
  'merge-comparison': enMergeComparison,
  'merge-moves': enMergeMoves,
  'merge-reason': enMergeReason,
  'merge-refused': enMergeRefused,
  'merge': enMerge,
  'merges': enMerges,
  'check-merge': enCheckMerge,
  'choose-sides': enChooseSides,
  'find-other': enFindOther,
  'refuse-merge': enRefuseMerge,
  'undo-merge': enUndoMerge,
  'filter': enFilter,
  'kept-entries': enKeptEntries,
  'page-links': enPageLinks,
  'sort-link': enSortLink,
  'change-person': enChangePerson,
  'find-people': enFindPeople,
  'open-person': enOpenPerson,
  'person-notes': enPersonNotes,
  'person-sessions': enPersonSessions,
  'person-timeline': enPersonTimeline,
  'reveal-fact': enRevealFact,
  'support-person': enSupportPerson,
  'proposals-waiting': enProposalsWaiting,
  'account-of-staff': enAccountOfStaff,
  'recovery-codes': enRecoveryCodes,
  'second-factor': enSecondFactor,
  'set-up-app': enSetUpApp,
  'set-up': enSetUp,
  'no-permission': enNoPermission,
  'support-callback': enSupportCallback,
  'support-home': enSupportHome,
  'support-problem': enSupportProblem,
  'support-signed-out': enSupportSignedOut,
  'support': enSupport,
  'support-act': enSupportAct,
  'support-task-page': enSupportTaskPage,
  'next-task': enNextTask,
  'support-task': enSupportTask,
  'task-counts': enTaskCounts,
  'task-queue': enTaskQueue,
  'waiting-time': enWaitingTime,
}
export const cy = {
  'question-page': cyQuestionPage,
  'help-contact': cyHelpContact,
  'session-end': cySessionEnd,
  'waiting-time': cyWaitingTime,
}
