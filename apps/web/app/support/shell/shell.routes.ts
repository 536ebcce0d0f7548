import { index, type RouteConfigEntry, route } from '@remix-run/route-config'

/** The way in and out, and the home page. */
export const shellRoutes: RouteConfigEntry[] = [
  index('support/shell/support-home.page.tsx'),
  route('sign-in', 'support/shell/support-sign-in.page.tsx'),
  route('callback', 'support/shell/support-callback.page.tsx'),
  route('sign-out', 'support/shell/support-sign-out.page.tsx'),
  route('signed-out', 'support/shell/support-signed-out.page.tsx'),
]
