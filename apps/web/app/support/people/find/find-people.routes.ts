import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** The search for a person. */
export const findPeopleRoutes: RouteConfigEntry[] = [
  route('people', 'support/people/find/find-people.page.tsx'),
]
