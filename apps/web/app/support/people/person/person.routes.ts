import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** The pages about one person. What is done to them has pages of its own areas. */
export const personRoutes: RouteConfigEntry[] = [
  route('people/:id', 'support/people/person/support-person.page.tsx'),
  route('people/:id/open', 'support/people/person/open-person.page.tsx'),
  route('people/:id/reveal', 'support/people/person/reveal-fact.page.tsx'),
  route('people/:id/timeline', 'support/people/person/person-timeline.page.tsx'),
  route('people/:id/sessions', 'support/people/person/person-sessions.page.tsx'),
  route('people/:id/notes', 'support/people/person/person-notes.page.tsx'),
]
