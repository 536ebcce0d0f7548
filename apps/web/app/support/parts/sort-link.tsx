import type { TableCell } from '@identity/govuk'
import { useLocation } from '@remix-run/react'
import { useWords } from '../../words/words.ts'
import { FIRST_PAGE } from './list-pages.ts'
import { withQuery } from './query.ts'

type Sorting = {
  /** What `sort` of the address says for each direction, as the page reads it. */
  ascending: string
  descending: string
  /** What it says now, or what holds when it says nothing. */
  current: string
}

/** The header cells of a list that is sorted by the server: each a link that sorts by its column, or turns the order round. */
export function useSortableHead() {
  const words = useWords('sort-link')
  const place = useLocation()
  return (text: string, { ascending, descending, current }: Sorting): TableCell => {
    const sort = current === ascending ? 'ascending' : current === descending ? 'descending' : 'none'
    const next = sort === 'ascending' ? descending : ascending
    return {
      sort,
      text: (
        <a className="govuk-link app-sort" href={withQuery(place, { ...FIRST_PAGE, sort: next })}>
          {text}
          <span className="govuk-visually-hidden">
            {' '}
            {words(next === ascending ? 'ascending' : 'descending')}
          </span>
          <Arrow sort={sort} />
        </a>
      ),
    }
  }
}

const ARROWS = { ascending: 'M0 12 4.5 0 9 12z', descending: 'M0 0h9L4.5 12z' }

/** Drawn, because an arrow that is a letter is read out. */
function Arrow({ sort }: { sort: 'ascending' | 'descending' | 'none' }) {
  if (sort === 'none') return null
  return (
    <svg className="app-sort__arrow" viewBox="0 0 9 12" aria-hidden="true" focusable="false">
      <path fill="currentColor" d={ARROWS[sort]} />
    </svg>
  )
}
