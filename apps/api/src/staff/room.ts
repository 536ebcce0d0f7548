import { EndStaffSessionResolver } from './end-staff-session/end-staff-session.resolver.ts'
import { OpenStaffSessionResolver } from './open-staff-session/open-staff-session.resolver.ts'
import { StaffSessionResolver } from './show-staff-session/staff-session.resolver.ts'

/** What staff may ask and do. */
export const staffRoom = {
  resolvers: [OpenStaffSessionResolver, StaffSessionResolver, EndStaffSessionResolver],
}
