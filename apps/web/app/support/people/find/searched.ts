import type { SearchPeopleQuery } from '@identity/graphql-client'

/** What a search that was understood came to. */
export type Searched = Extract<SearchPeopleQuery['searchPeople'], { __typename: 'PeopleSearched' }>
