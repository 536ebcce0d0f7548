import cyHelpContact from './cy/help-contact.json'
import cySessionEnd from './cy/session-end.json'
import cyShell from './cy/shell.json'
import accessibility from './en/accessibility.json'
import account from './en/account.json'
import accountCallback from './en/account-callback.json'
import accountSignedOut from './en/account-signed-out.json'
import checkAnswers from './en/check-answers.json'
import chooseEmail from './en/choose-email.json'
import claimedRecord from './en/claimed-record.json'
import completed from './en/completed.json'
import contact from './en/contact.json'
import continuePage from './en/continue.json'
import cookies from './en/cookies.json'
import dateOfBirth from './en/date-of-birth.json'
import disputeClaim from './en/dispute-claim.json'
import email from './en/email.json'
import forbidden from './en/forbidden.json'
import help from './en/help.json'
import helpContact from './en/help-contact.json'
import home from './en/home.json'
import leave from './en/leave.json'
import name from './en/name.json'
import nationalInsuranceNumber from './en/national-insurance-number.json'
import noMatch from './en/no-match.json'
import notAllowed from './en/not-allowed.json'
import notFound from './en/not-found.json'
import notMe from './en/not-me.json'
import openedElsewhere from './en/opened-elsewhere.json'
import passcode from './en/passcode.json'
import person from './en/person.json'
import preferredName from './en/preferred-name.json'
import previousName from './en/previous-name.json'
import privacy from './en/privacy.json'
import problem from './en/problem.json'
import proveRecord from './en/prove-record.json'
import qts from './en/qts.json'
import result from './en/result.json'
import revertEmail from './en/revert-email.json'
import serviceUnavailable from './en/service-unavailable.json'
import sessionEnd from './en/session-end.json'
import shell from './en/shell.json'
import terms from './en/terms.json'
import timedOut from './en/timed-out.json'
import tooManyRequests from './en/too-many-requests.json'
import trainingProvider from './en/training-provider.json'
import trn from './en/trn.json'
import unreadable from './en/unreadable.json'
import whatWeAsk from './en/what-we-ask.json'
import type { Locale } from './locale.ts'

/** Every English message: the complete catalogue, one file for each page, in ICU message syntax. */
const en = {
  accessibility,
  account,
  'account-callback': accountCallback,
  'account-signed-out': accountSignedOut,
  'check-answers': checkAnswers,
  'choose-email': chooseEmail,
  'claimed-record': claimedRecord,
  completed,
  contact,
  continue: continuePage,
  cookies,
  'date-of-birth': dateOfBirth,
  'dispute-claim': disputeClaim,
  email,
  forbidden,
  help,
  'help-contact': helpContact,
  home,
  leave,
  name,
  'national-insurance-number': nationalInsuranceNumber,
  'no-match': noMatch,
  'not-allowed': notAllowed,
  'not-found': notFound,
  'not-me': notMe,
  'opened-elsewhere': openedElsewhere,
  passcode,
  person,
  'preferred-name': preferredName,
  'previous-name': previousName,
  privacy,
  problem,
  'prove-record': proveRecord,
  qts,
  result,
  'revert-email': revertEmail,
  'service-unavailable': serviceUnavailable,
  'session-end': sessionEnd,
  shell,
  terms,
  'timed-out': timedOut,
  'too-many-requests': tooManyRequests,
  'training-provider': trainingProvider,
  trn,
  unreadable,
  'what-we-ask': whatWeAsk,
}

export type CatalogueName = keyof typeof en
export type MessageKey<Name extends CatalogueName> = keyof (typeof en)[Name] & string

/** As much of the English catalogues as is translated; the rest falls back. */
type Translated = { [Name in CatalogueName]?: Partial<Record<MessageKey<Name>, string>> }

const cy: Translated = { 'help-contact': cyHelpContact, 'session-end': cySessionEnd, shell: cyShell }

export const catalogues: Record<Locale, Translated> = { en, cy }
