import type { Executor } from '@identity/database'
import type { Repositories as ClientsRepositories } from '../clients/repositories.ts'
import type { Repositories as LinksRepositories } from '../links/repositories.ts'
import type { Secrets } from '../secrets/secrets.ts'
import type { Repositories as VisibilityRepositories } from '../visibility/repositories.ts'
import type { Repositories as WebhooksRepositories } from '../webhooks/repositories.ts'
import { invitationRepository } from './invitation.repository.ts'

export const invitationsRepositories = (db: Executor, { secrets }: { secrets: Secrets }) => ({
  invitations: invitationRepository(db, secrets),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof invitationsRepositories> &
  ClientsRepositories &
  LinksRepositories &
  VisibilityRepositories &
  WebhooksRepositories
