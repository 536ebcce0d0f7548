import type { Executor } from '@identity/database'
import type { Repositories as IdentitiesRepositories } from '../identities/repositories.ts'
import { emailChangeRepository } from './change-email/email-change.repository.ts'
import { emailProposalRepository } from './propose-email/email-proposal.repository.ts'

export const mailboxesRepositories = (db: Executor) => ({
  emailChanges: emailChangeRepository(db),
  emailProposals: emailProposalRepository(db),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof mailboxesRepositories> & IdentitiesRepositories
