import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** How a member joins. */
export const invitationRoutes: RouteConfigEntry[] = [
  route('invitation', 'support/invitation/staff-invitation.page.tsx'),
]
