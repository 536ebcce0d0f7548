import { task } from '../queue/task.ts'
import { EndStaffSessionResolver } from './end-staff-session/end-staff-session.resolver.ts'
import { factorResolvers } from './factors/resolvers.ts'
import { memberResolvers } from './members/resolvers.ts'
import { OpenPersonResolver } from './open-person/open-person.resolver.ts'
import { OpenStaffSessionResolver } from './open-staff-session/open-staff-session.resolver.ts'
import { warnOfLookups, warnOfLookupsJob } from './record-view/warn-of-lookups.job.ts'
import { staffRepositories } from './repositories.ts'
import { RevealFactResolver } from './reveal-fact/reveal-fact.resolver.ts'
import { SearchPeopleResolver } from './search-people/search-people.resolver.ts'
import { ShowPersonResolver } from './show-person/show-person.resolver.ts'
import { StaffSessionResolver } from './show-staff-session/staff-session.resolver.ts'

/** What staff may ask and do. */
export const staffRoom = {
  repositories: staffRepositories,
  resolvers: [
    OpenStaffSessionResolver,
    SearchPeopleResolver,
    StaffSessionResolver,
    EndStaffSessionResolver,
    ...factorResolvers,
    ...memberResolvers,
    OpenPersonResolver,
    RevealFactResolver,
    SearchPeopleResolver,
    ShowPersonResolver,
    OpenStaffSessionResolver,
    StaffSessionResolver,
    EndStaffSessionResolver,
  ],
  tasks: [task(warnOfLookupsJob, warnOfLookups)],
}
