import { useLocation } from '@remix-run/react'
import { useWords } from '../../words/words.ts'
import { listPages } from './list-pages.ts'

type PageLinksProps = { pageInfo: { hasNextPage: boolean; endCursor?: string | null } }

/** Previous and Next below a list. A list of one page has neither. */
export function PageLinks({ pageInfo }: PageLinksProps) {
  const words = useWords('page-links')
  const { previous, next } = listPages(useLocation(), pageInfo)
  if (!previous && !next) return null
  return (
    <nav className="govuk-pagination" aria-label={words.text('label')}>
      {previous && (
        <div className="govuk-pagination__prev">
          <a className="govuk-link govuk-pagination__link" href={previous} rel="prev">
            <Arrow way="prev" path={BACKWARDS} />
            <span className="govuk-pagination__link-title">{words('previous')}</span>
          </a>
        </div>
      )}
      {next && (
        <div className="govuk-pagination__next">
          <a className="govuk-link govuk-pagination__link" href={next} rel="next">
            <span className="govuk-pagination__link-title">{words('next')}</span>
            <Arrow way="next" path={FORWARDS} />
          </a>
        </div>
      )}
    </nav>
  )
}

// As govuk-frontend draws them.
const BACKWARDS =
  'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z'
const FORWARDS =
  'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z'

function Arrow({ way, path }: { way: 'prev' | 'next'; path: string }) {
  return (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${way}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={path} />
    </svg>
  )
}
