import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** The members of staff: who they are, who is invited, and what owners and leads do about them. */
export const staffMembersRoutes: RouteConfigEntry[] = [
  route('admin/staff', 'support/admin/staff/staff-members.page.tsx'),
  route('admin/staff/invite', 'support/admin/staff/invite-staff-member.page.tsx'),
  route('admin/staff/:id', 'support/admin/staff/staff-member.page.tsx'),
  route('admin/staff/:id/:act', 'support/admin/staff/member-act.page.tsx'),
]
