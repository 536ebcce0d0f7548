import { index, prefix, type RouteConfig, route } from '@remix-run/route-config'

// The site map. `/interaction/:uid/complete`, `/connect/*`, `/.well-known/*` and `/graphql` never get here: see server/edge-proxy.ts.
const journey = [
  index('journeys/start/start.page.tsx'),
  route('email', 'journeys/authenticate/email/email.page.tsx'),
  route('passcode', 'journeys/authenticate/passcode/passcode.page.tsx'),
  route('what-we-ask', 'journeys/match/what-we-ask/what-we-ask.page.tsx'),
  route('name', 'journeys/match/name/name.page.tsx'),
  route('previous-name', 'journeys/match/previous-name/previous-name.page.tsx'),
  route('preferred-name', 'journeys/match/preferred-name/preferred-name.page.tsx'),
  route('date-of-birth', 'journeys/match/date-of-birth/date-of-birth.page.tsx'),
  route(
    'national-insurance-number',
    'journeys/match/national-insurance-number/national-insurance-number.page.tsx',
  ),
  route('trn', 'journeys/match/trn/trn.page.tsx'),
  route('qts', 'journeys/match/qts/qts.page.tsx'),
  route('training-provider', 'journeys/match/training-provider/training-provider.page.tsx'),
  route('check-answers', 'journeys/match/check-answers/check-answers.page.tsx'),
  route('no-match', 'journeys/match/no-match/no-match.page.tsx'),
  route('claimed-record', 'journeys/claim/claimed-record/claimed-record.page.tsx'),
  route('owner-passcode', 'journeys/claim/owner-passcode/owner-passcode.page.tsx'),
  route('prove-record', 'journeys/claim/prove-record/prove-record.page.tsx'),
  route('record-passcode', 'journeys/claim/record-passcode/record-passcode.page.tsx'),
  route('help', 'journeys/claim/help/help.page.tsx'),
  route('choose-email', 'journeys/update/choose-email/choose-email.page.tsx'),
  route('result', 'journeys/claim/result/result.page.tsx'),
  route('not-allowed', 'journeys/claim/not-allowed/not-allowed.page.tsx'),
  route('leave', 'journeys/claim/leave/leave.page.tsx'),
  route('continue', 'journeys/claim/continue/continue.page.tsx'),
  route('completed', 'journeys/claim/completed/completed.page.tsx'),
  route('keep', 'journeys/keep/keep.action.ts'),
  route('timed-out', 'journeys/timed-out/timed-out.page.tsx'),
]

const account = [
  index('account/account.page.tsx'),
  route('sign-in', 'account/sign-in.page.tsx'),
  route('callback', 'account/callback.page.tsx'),
  route('sign-out', 'account/sign-out.page.tsx'),
  route('signed-out', 'account/signed-out.page.tsx'),
]

export default [
  index('shell/pages/home.page.tsx'),
  ...prefix('account', account),
  ...prefix('interaction/:uid', journey),
  route('email-change/revert', 'journeys/update/revert-email/revert-email.page.tsx'),
  route('this-was-not-me', 'journeys/claim/dispute-claim/dispute-claim.page.tsx'),
  route('accessibility', 'shell/pages/accessibility.page.tsx'),
  route('cookies', 'shell/pages/cookies.page.tsx'),
  route('privacy', 'shell/pages/privacy.page.tsx'),
  route('terms', 'shell/pages/terms.page.tsx'),
  route('contact', 'shell/pages/contact.page.tsx'),
  route('*', 'shell/problems/not-found.page.tsx'),
] satisfies RouteConfig
