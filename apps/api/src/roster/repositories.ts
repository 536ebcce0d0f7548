import type { Executor } from '@identity/database'
import type { Repositories as SessionsRepositories } from '../sessions/repositories.ts'
import { staffMemberRepository } from './staff-member.repository.ts'
import { staffSessionRepository } from './staff-session.repository.ts'

export const rosterRepositories = (db: Executor) => ({
  staffMembers: staffMemberRepository(db),
  staffSessions: staffSessionRepository(db),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof rosterRepositories> & SessionsRepositories
