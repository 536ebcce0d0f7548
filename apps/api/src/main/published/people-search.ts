// `@identity/api/people-search`: finding identities by what staff type.
export { type SearchOutcome, searchPeople } from '../../staff/search-people/search-people.use-case.ts'
