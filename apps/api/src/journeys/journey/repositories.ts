import type { Executor } from '@identity/database'
import type { Repositories as InteractionsRepositories } from '../../interactions/repositories.ts'
import type { Repositories as InvitationsRepositories } from '../../invitations/repositories.ts'
import type { Repositories as LinksRepositories } from '../../links/repositories.ts'
import type { Repositories as MailboxesRepositories } from '../../mailboxes/repositories.ts'
import type { Repositories as PasscodesRepositories } from '../../passcodes/repositories.ts'
import type { Repositories as RosterRepositories } from '../../roster/repositories.ts'
import type { Secrets } from '../../secrets/secrets.ts'
import { journeyRepository } from './journey.repository.ts'
import { returningPersonRepository } from './returning-person.repository.ts'
import { secretRepository } from './secret.repository.ts'

export const journeysRepositories = (db: Executor, { secrets }: { secrets: Secrets }) => ({
  journeys: journeyRepository(db, secrets),
  journeySecrets: secretRepository(db, secrets),
  returningPeople: returningPersonRepository(db),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof journeysRepositories> &
  InteractionsRepositories &
  InvitationsRepositories &
  LinksRepositories &
  MailboxesRepositories &
  PasscodesRepositories &
  RosterRepositories
