import { task } from '../queue/task.ts'
import { EndPersonSessionsResolver } from './end-person-sessions/end-person-sessions.resolver.ts'
import { EndStaffSessionResolver } from './end-staff-session/end-staff-session.resolver.ts'
import { NotesResolver } from './notes/notes.resolver.ts'
import { OpenPersonResolver } from './open-person/open-person.resolver.ts'
import { OpenStaffSessionResolver } from './open-staff-session/open-staff-session.resolver.ts'
import { PersonTimelineResolver } from './person-timeline/person-timeline.resolver.ts'
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
    EndPersonSessionsResolver,
    NotesResolver,
    OpenPersonResolver,
    PersonTimelineResolver,
    RevealFactResolver,
    SearchPeopleResolver,
    ShowPersonResolver,
    OpenStaffSessionResolver,
    StaffSessionResolver,
    EndStaffSessionResolver,
  ],
  tasks: [task(warnOfLookupsJob, warnOfLookups)],
}
