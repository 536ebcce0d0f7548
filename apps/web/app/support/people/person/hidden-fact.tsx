import type { HiddenFactFieldsFragment } from '@identity/graphql-client'
import { Address } from '@identity/page-frame'
import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useSurroundings } from '../../../shell/surroundings/page-surroundings.tsx'
import { formatDate } from '../../../words/calendar-date.ts'
import { clockTime } from '../../../words/waiting-time.ts'
import { useWords } from '../../../words/words.ts'
import { withQuery } from '../../parts/query.ts'
import { mayOpen } from '../../shell/page-roles.ts'
import { openedFrom, personPath } from './person-path.ts'

type HiddenFactProps = {
  personId: string
  /** Null: there is none. */
  fact: HiddenFactFieldsFragment | null | undefined
  none: ReactNode
  /** The page to come back to, where it is not the person's. */
  back?: string | undefined
}

/** A fact about a person that is hidden until it is revealed, with the link that reveals it. */
export function HiddenFact({ personId, fact, none, back }: HiddenFactProps) {
  const words = useWords('support-person')
  const { staff } = useSurroundings()
  const here = useLocation()
  // The page itself says where the person was opened from, so that to come back to it keeps that too.
  const isOpenedFrom = openedFrom(here) !== '/support'
  const comeBackTo = back ?? (isOpenedFrom ? here.pathname + here.search : null)
  if (!fact) return <>{none}</>
  if (fact.value && fact.revealedUntil) {
    return (
      <>
        <Shown fact={fact.fact} value={fact.value} /> (
        {words('shownUntil', { time: clockTime(new Date(fact.revealedUntil)) })})
      </>
    )
  }
  return (
    <>
      {fact.masked ?? words('hidden')}
      {staff && mayOpen(personPath(personId, '/reveal'), staff.role) && (
        <>
          {' '}
          <a
            className="govuk-link govuk-link--no-visited-state"
            href={withQuery(
              { pathname: personPath(personId, '/reveal'), search: '' },
              // The task that led to the page is a reason to reveal.
              { fact: fact.fact, task: new URLSearchParams(here.search).get('task'), return: comeBackTo },
            )}
          >
            {words('show')} <span className="govuk-visually-hidden">{words(`fact.${fact.fact}`)}</span>
          </a>
        </>
      )}
    </>
  )
}

/** The same where it stands a second time: without the link, and without until when it is shown. */
export function FactText({ fact, none }: Pick<HiddenFactProps, 'fact' | 'none'>) {
  const words = useWords('support-person')
  if (!fact) return <>{none}</>
  if (fact.value) return <Shown fact={fact.fact} value={fact.value} />
  return <>{fact.masked ?? words('hidden')}</>
}

function Shown({ fact, value }: { fact: HiddenFactFieldsFragment['fact']; value: string }) {
  switch (fact) {
    case 'DATE_OF_BIRTH':
    case 'RECORD_DATE_OF_BIRTH':
      return <>{formatDate(value)}</>
    case 'EMAIL_ADDRESS':
    case 'RECORD_EMAIL_ADDRESS':
      return <Address>{value}</Address>
    case 'TRN':
      return <>{value}</>
  }
}
