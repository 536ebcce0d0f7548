import { EVERY_HOUR, task } from '../queue/task.ts'
import { EndSessionResolver } from './end-session/end-session.resolver.ts'
import { JoinSessionResolver } from './join-session/join-session.resolver.ts'
import { sessionsRepositories } from './repositories.ts'
import { SessionResolver } from './session.resolver.ts'
import { SignedOutResolver } from './signed-out/signed-out.resolver.ts'
import { sweepSessions, sweepSessionsJob } from './sweep/sweep-sessions.job.ts'
import { logoutNoticeJob } from './tell-services/logout-notice.job.ts'
import { sendLogoutNotice } from './tell-services/send-logout-notice.job.ts'

/** Sessions: who is signed in, at which services, and telling those when it ends. */
export const sessionsRoom = {
  repositories: sessionsRepositories,
  resolvers: [SessionResolver, EndSessionResolver, JoinSessionResolver, SignedOutResolver],
  tasks: [
    task(logoutNoticeJob, sendLogoutNotice),
    task(sweepSessionsJob, sweepSessions, { cron: EVERY_HOUR }),
  ],
}
