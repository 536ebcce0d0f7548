import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** The acts that change one person. */
export const changePersonRoutes: RouteConfigEntry[] = [
  route('people/:id/change/name', 'support/people/change/change-name.page.tsx'),
  route('people/:id/change/date-of-birth', 'support/people/change/change-date-of-birth.page.tsx'),
  route('people/:id/change/email', 'support/people/change/change-email.page.tsx'),
  route('people/:id/lock', 'support/people/change/lock-person.page.tsx'),
  route('people/:id/unlock', 'support/people/change/unlock-person.page.tsx'),
  route('people/:id/close', 'support/people/change/close-person.page.tsx'),
  route('people/:id/close/approve', 'support/people/change/approve-closure.page.tsx'),
  route('people/:id/close/refuse', 'support/people/change/refuse-closure.page.tsx'),
  route('people/:id/reopen', 'support/people/change/reopen-person.page.tsx'),
  route('people/:id/freeze', 'support/people/change/freeze-link.page.tsx'),
  route('people/:id/dispute', 'support/people/change/decide-dispute.page.tsx'),
  route('people/:id/displaced', 'support/people/change/decide-displacement.page.tsx'),
  route('people/:id/closed-record', 'support/people/change/decide-closed-record.page.tsx'),
  route('people/:id/release', 'support/people/change/release-withheld.page.tsx'),
  route('people/:id/withhold', 'support/people/change/refuse-withheld.page.tsx'),
  route('people/:id/change/email/approve', 'support/people/change/approve-email.page.tsx'),
  route('people/:id/change/email/stop', 'support/people/change/stop-email-change.page.tsx'),
  route('people/:id/change/email/undo', 'support/people/change/undo-email-change.page.tsx'),
]
