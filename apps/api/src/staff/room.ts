import { searchRepositories } from './search-people/repositories.ts'
import { SearchPeopleResolver } from './search-people/search-people.resolver.ts'

/** What staff may ask and do. */
export const staffRoom = {
  repositories: searchRepositories,
  resolvers: [SearchPeopleResolver],
}
