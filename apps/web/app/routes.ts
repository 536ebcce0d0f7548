import { index, prefix, type RouteConfig, route } from '@remix-run/route-config'
import { folderOfStep, pageIn } from './journeys/journey.flow.ts'
import { supportRoutes } from './support/support.routes.ts'

// The site map. `/interaction/:uid/complete`, `/connect/*`, `/.well-known/*` and `/graphql` never get here: see server/edge-proxy.ts.
const steps = Object.values(folderOfStep).map((folder) => {
  const page = pageIn(folder)
  return route(page, `journeys/${folder}/${page}.page.tsx`)
})

const journey = [
  index('journeys/start/start.page.tsx'),
  ...steps,
  route('leave', 'journeys/claim/leave/leave.page.tsx'),
  route('keep', 'journeys/keep/keep.action.ts'),
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
  ...prefix('support', supportRoutes),
  ...prefix('interaction/:uid', journey),
  route('email-change/confirm', 'journeys/update/confirm-email/confirm-email.page.tsx'),
  route('email-change/revert', 'journeys/update/revert-email/revert-email.page.tsx'),
  route('email-change/stop', 'journeys/update/stop-email/stop-email.page.tsx'),
  route('invitation', 'journeys/invitation/invitation.page.tsx'),
  route('support-reply', 'support-reply/support-reply.page.tsx'),
  route('this-was-not-me', 'journeys/claim/dispute-claim/dispute-claim.page.tsx'),
  route('accessibility', 'shell/pages/accessibility.page.tsx'),
  route('cookies', 'shell/pages/cookies.page.tsx'),
  route('privacy', 'shell/pages/privacy.page.tsx'),
  route('terms', 'shell/pages/terms.page.tsx'),
  route('performance', 'performance/performance.page.tsx'),
  route('performance.csv', 'performance/performance-file.action.ts', { id: 'performance-csv' }),
  route('performance.json', 'performance/performance-file.action.ts', { id: 'performance-json' }),
  route('contact', 'shell/pages/contact.page.tsx'),
  route('*', 'shell/problems/not-found.page.tsx'),
] satisfies RouteConfig
