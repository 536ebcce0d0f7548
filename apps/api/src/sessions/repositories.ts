import type { Executor } from '@identity/database'
import type { Repositories as ClientsRepositories } from '../clients/repositories.ts'
import { sessionRepository } from './session.repository.ts'
import { sessionClientRepository } from './session-client.repository.ts'
import { logoutNoticeRepository } from './tell-services/logout-notice.repository.ts'

export const sessionsRepositories = (db: Executor) => ({
  logoutNotices: logoutNoticeRepository(db),
  sessionClients: sessionClientRepository(db),
  sessions: sessionRepository(db),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof sessionsRepositories> & ClientsRepositories
