import type { Executor } from '@identity/database'
import type { Repositories as ChangesRepositories } from '../changes/repositories.ts'
import type { Repositories as ClientsRepositories } from '../clients/repositories.ts'
import type { Repositories as InvitationsRepositories } from '../invitations/repositories.ts'
import type { Repositories as LinksRepositories } from '../links/repositories.ts'
import type { Secrets } from '../secrets/secrets.ts'
import type { Repositories as VisibilityRepositories } from '../visibility/repositories.ts'
import { pageCursors } from './cursors/page-cursors.ts'
import { idempotencyKeyRepository } from './idempotency/idempotency-key.repository.ts'

export const partnersRepositories = (db: Executor, { secrets }: { secrets: Secrets }) => ({
  pageCursors: pageCursors(secrets.digester),
  idempotencyKeys: idempotencyKeyRepository(db, secrets),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof partnersRepositories> &
  ChangesRepositories &
  ClientsRepositories &
  InvitationsRepositories &
  LinksRepositories &
  VisibilityRepositories
