import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** What a member signs in with, besides a passcode. */
export const secondFactorRoutes: RouteConfigEntry[] = [
  route('second-factor', 'support/second-factor/second-factor.page.tsx'),
  route('second-factor/passkey-options', 'support/second-factor/passkey-options.action.ts'),
  route('second-factor/set-up', 'support/second-factor/set-up.page.tsx'),
  route('second-factor/set-up/app', 'support/second-factor/set-up-app.page.tsx'),
  route('second-factor/recovery-codes', 'support/second-factor/recovery-codes.page.tsx'),
  route('account', 'support/second-factor/account-of-staff.page.tsx'),
  route('account/sessions', 'support/second-factor/end-sessions.action.ts'),
]
