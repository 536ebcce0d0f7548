import type { Executor } from '@identity/database'
import type { Repositories as CountsRepositories } from '../counts/repositories.ts'
import type { Repositories as LinksRepositories } from '../links/repositories.ts'
import type { Repositories as MailboxesRepositories } from '../mailboxes/repositories.ts'
import type { Repositories as PasscodesRepositories } from '../passcodes/repositories.ts'
import type { Secrets } from '../secrets/secrets.ts'
import type { Repositories as TasksRepositories } from '../tasks/repositories.ts'
import type { Repositories as WebhooksRepositories } from '../webhooks/repositories.ts'
import { noteRepository } from './notes/note.repository.ts'
import { timelineRepository } from './person-timeline/timeline.repository.ts'
import { toldServiceRepository } from './person-timeline/told-service.repository.ts'
import { waitingProposalRepository } from './proposals-waiting/waiting-proposal.repository.ts'
import { personViewRepository } from './record-view/person-view.repository.ts'
import { searchRepositories } from './search-people/repositories.ts'
import { personRepository } from './show-person/person.repository.ts'

export const staffRepositories = (db: Executor, { secrets }: { secrets: Secrets }) => ({
  ...searchRepositories(db, { secrets }),
  notes: noteRepository(db, secrets.sealer),
  people: personRepository(db),
  personViews: personViewRepository(db),
  timelines: timelineRepository(db, secrets.sealer),
  toldServices: toldServiceRepository(db),
  waitingProposals: waitingProposalRepository(db),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof staffRepositories> &
  CountsRepositories &
  LinksRepositories &
  MailboxesRepositories &
  PasscodesRepositories &
  TasksRepositories &
  WebhooksRepositories
