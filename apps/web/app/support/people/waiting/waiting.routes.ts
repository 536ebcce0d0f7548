import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** What waits for a second person. */
export const waitingRoutes: RouteConfigEntry[] = [
  route('people/waiting', 'support/people/waiting/proposals-waiting.page.tsx'),
]
