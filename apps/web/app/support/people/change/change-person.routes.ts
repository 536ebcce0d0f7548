import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** The acts that change one person. */
export const changePersonRoutes: RouteConfigEntry[] = [
  route('people/:id/change/name', 'support/people/change/change-name.page.tsx'),
  route('people/:id/change/date-of-birth', 'support/people/change/change-date-of-birth.page.tsx'),
  route('people/:id/change/email', 'support/people/change/change-email.page.tsx'),
  route('people/:id/lock', 'support/people/change/lock-person.page.tsx'),
  route('people/:id/unlock', 'support/people/change/unlock-person.page.tsx'),
]
