import { Button } from '@identity/govuk'
import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useWords } from '../../words/words.ts'
import { FIRST_PAGE } from './list-pages.ts'
import { withQuery } from './query.ts'

export type ChosenFilter = {
  /** The parameter of the address. */
  name: string
  /** What is chosen, in words. */
  text: string
}

type FilterProps = {
  /** The filters that are on: each can be taken off by itself. */
  chosen: readonly ChosenFilter[]
  /** Parameters that stay as they are, such as the search and the sorting. */
  keep?: readonly string[]
  /** The fields. */
  children: ReactNode
}

/** A form that narrows a list. It is in the address, so that a filtered list can be kept and shared; a change begins at the first page. */
export function Filter({ chosen, keep = [], children }: FilterProps) {
  const words = useWords('filter')
  const place = useLocation()
  const kept = [...new URLSearchParams(place.search)].filter(([name]) => keep.includes(name))
  const cleared = `${place.pathname}${kept.length > 0 ? `?${new URLSearchParams(kept)}` : ''}`
  return (
    <div className="moj-filter">
      <div className="moj-filter__header">
        <h2 className="govuk-heading-m">{words('heading')}</h2>
      </div>
      {chosen.length > 0 && (
        <div className="moj-filter__selected">
          <h3 className="govuk-heading-s">{words('chosen')}</h3>
          <ul className="moj-filter-tags">
            {chosen.map(({ name, text }) => (
              <li key={name}>
                <a
                  className="govuk-body-s moj-filter__tag"
                  href={withQuery(place, { ...FIRST_PAGE, [name]: null })}
                >
                  <span className="govuk-visually-hidden">{words('remove')} </span>
                  {text}
                </a>
              </li>
            ))}
          </ul>
          <a className="govuk-link govuk-body-s" href={cleared}>
            {words('clear')}
          </a>
        </div>
      )}
      <form
        method="get"
        action={place.pathname}
        className="moj-filter__options"
        autoComplete="off"
        noValidate
      >
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <Button variant="secondary" preventDoubleClick>
          {words('apply')}
        </Button>
      </form>
    </div>
  )
}

/** A list beside its filter; on a phone the filter comes first. */
export function FilteredList({ filter, children }: { filter: ReactNode; children: ReactNode }) {
  return (
    <div className="app-filter-layout">
      <div className="app-filter-layout__filter">{filter}</div>
      <div className="app-filter-layout__content">{children}</div>
    </div>
  )
}
