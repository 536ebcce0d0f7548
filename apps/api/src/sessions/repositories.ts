import type { Executor } from '@identity/database'
import type { Repositories as ClientsRepositories } from '../clients/repositories.ts'
import type { Secrets } from '../secrets/secrets.ts'
import type { Repositories as VisibilityRepositories } from '../visibility/repositories.ts'
import { sessionRepository } from './session.repository.ts'
import { sessionClientRepository } from './session-client.repository.ts'
import { logoutNoticeRepository } from './tell-services/logout-notice.repository.ts'

export const sessionsRepositories = (db: Executor, { secrets }: { secrets: Secrets }) => ({
  logoutNotices: logoutNoticeRepository(db),
  sessionClients: sessionClientRepository(db),
  sessions: sessionRepository(db, secrets.sealer),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof sessionsRepositories> &
  ClientsRepositories &
  VisibilityRepositories
