import { SearchPeopleDocument, type SearchPeopleQuery } from '@identity/graphql-client'
import { Heading } from '@identity/page-frame'
import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { SearchForm } from '../../parts/search-form.tsx'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { type ChosenFilters, filtersInput, readFilters } from './people-filters.ts'
import { PeopleFound } from './people-found.tsx'
import type { Searched } from './searched.ts'

type Refusal =
  | Extract<SearchPeopleQuery['searchPeople'], { __typename: 'SearchTextRefused' }>['reason']
  | 'TOO_MANY'
type Found = { text: string; filters: ChosenFilters; searched: Searched | null; refusal: Refusal | null }

/** The search is in the address, so that it can be kept and shared. No log of ours holds addresses of pages. */
export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  const url = new URL(args.request.url)
  const filters = readFilters(url.searchParams)
  const text = url.searchParams.get('q')
  if (text === null) return data<Found>({ text: '', filters, searched: null, refusal: null })
  const after = url.searchParams.get('after')
  const { searchPeople: outcome } = await api.request(SearchPeopleDocument, {
    text,
    filters: filtersInput(filters),
    after,
  })
  if (outcome.__typename === 'SearchTextRefused') {
    return data<Found>({ text, filters, searched: null, refusal: outcome.reason }, { status: 400 })
  }
  if (outcome.__typename === 'TooManySearches') {
    return data<Found>({ text, filters, searched: null, refusal: 'TOO_MANY' }, { status: 429 })
  }
  // A page after the last one: people were merged, or the address is of another list.
  if (after && outcome.people.edges.length === 0 && outcome.total > 0) throw redirect(firstPage(url), 303)
  return data<Found>({ text, filters, searched: outcome, refusal: null })
}

function firstPage({ pathname, searchParams }: URL): string {
  const query = new URLSearchParams(searchParams)
  for (const name of ['after', 'pages']) query.delete(name)
  return `${pathname}?${query}`
}

export default function FindPeoplePage() {
  const { text, filters, searched, refusal } = useLoaderData<typeof loader>()
  const words = useWords('find-people')
  const heading = words('heading')
  const problem = refusal && words(`refused.${refusal}`)
  return (
    <SupportPage heading={heading} isWide errors={problem ? [{ text: problem, href: '#q' }] : undefined}>
      <Heading>{heading}</Heading>
      <SearchForm
        action="/support/people"
        label={words('label')}
        hint={words('hint')}
        button={words('button')}
        value={text}
        errorMessage={problem ?? undefined}
      />
      {searched && <PeopleFound searched={searched} filters={filters} />}
    </SupportPage>
  )
}
