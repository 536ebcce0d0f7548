import type { Executor } from '@identity/database'
import type { Secrets } from '../../secrets/secrets.ts'
import { staffSearchRepository } from '../search-limit/staff-search.repository.ts'
import { foundPersonRepository } from './found-person.repository.ts'
import { peopleSearchRepository } from './people-search.repository.ts'

export const searchRepositories = (db: Executor, { secrets }: { secrets: Secrets }) => ({
  foundPeople: foundPersonRepository(db),
  peopleSearch: peopleSearchRepository(db, secrets),
  staffSearches: staffSearchRepository(db),
})

export type SearchRepositories = ReturnType<typeof searchRepositories>
