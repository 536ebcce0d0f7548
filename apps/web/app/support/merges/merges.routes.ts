import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** Two accounts of one person: a merge is proposed from the page of one of them, and a colleague decides on it. */
export const mergesRoutes: RouteConfigEntry[] = [
  route('merges', 'support/merges/merges.page.tsx'),
  route('merges/:id', 'support/merges/merge.page.tsx'),
  route('merges/:id/refuse', 'support/merges/refuse-merge.page.tsx'),
  route('merges/:id/undo', 'support/merges/undo-merge.page.tsx'),
  route('people/:id/merge', 'support/merges/propose/find-other.page.tsx'),
  route('people/:id/merge/:otherId', 'support/merges/propose/choose-sides.page.tsx'),
  route('people/:id/merge/:otherId/check', 'support/merges/propose/check-merge.page.tsx'),
]
