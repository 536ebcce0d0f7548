import { InsetText } from '@identity/govuk'
import { Bullets, linkTo, Paragraph, Subheading } from '@identity/page-frame'
import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ScrollTable } from '../../../shell/frame/scroll-table.tsx'
import { useSurroundings } from '../../../shell/surroundings/page-surroundings.tsx'
import { useWords } from '../../../words/words.ts'
import { FilteredList } from '../../parts/filter.tsx'
import { FIRST_PAGE } from '../../parts/list-pages.ts'
import { nameInFull } from '../../parts/name-in-full.ts'
import { PageLinks } from '../../parts/page-links.tsx'
import { withQuery } from '../../parts/query.ts'
import { mayOpen } from '../../shell/page-roles.ts'
import { withReturn } from '../../shell/support-path.ts'
import { taskPath } from '../../task/task-path.ts'
import { PeopleFilter } from './people-filter.tsx'
import { type ChosenFilters, FILTER_NAMES } from './people-filters.ts'
import { usePersonRows } from './people-rows.tsx'
import type { Searched } from './searched.ts'

type PeopleFoundProps = { searched: Searched; filters: ChosenFilters }

/** What the text was taken for, and whom it found. */
export function PeopleFound({ searched, filters }: PeopleFoundProps) {
  const words = useWords('find-people')
  const rows = usePersonRows(searched.people.edges.map(({ node }) => node))
  const { total, isTotalCapped, task, people } = searched
  const { pathname, search } = useLocation()
  const { staff } = useSurroundings()
  const toTask = task && withReturn(taskPath(task.id), pathname + search)
  return (
    <>
      <Subheading>{words('found', { total, isCapped: String(isTotalCapped) })}</Subheading>
      <Paragraph>{words('searchedAs', { kind: searched.understoodAs })}</Paragraph>
      {task && toTask && (
        <InsetText>
          {words('task', {
            isOpen: String(task.isOpen),
            link: staff && mayOpen(toTask, staff.role) ? linkTo(toTask) : (text) => <>{text}</>,
          })}
        </InsetText>
      )}
      <RecordFound searched={searched} />
      <FilteredList filter={<PeopleFilter chosen={filters} services={searched.filterableServices} />}>
        {isTotalCapped && <Paragraph>{words('capped')}</Paragraph>}
        {rows.length > 0 ? (
          <ScrollTable
            caption={words.text('caption')}
            head={[
              { text: words('person') },
              { text: words('emailAddress') },
              { text: words('record') },
              { text: words('services') },
              { text: words('tasks'), format: 'numeric' },
            ]}
            rows={rows}
            firstCellIsHeader
          />
        ) : (
          <NextSteps searched={searched} />
        )}
        <PageLinks pageInfo={people.pageInfo} />
      </FilteredList>
    </>
  )
}

/** The record of a TRN, so that the agent can go on when no identity holds it. */
function RecordFound({ searched: { record, total } }: { searched: Searched }) {
  const words = useWords('find-people')
  if (!record) return null
  const { trn, isActive, mergedIntoTrn } = record
  const merged = mergedIntoTrn && {
    trn: mergedIntoTrn,
    link: linkTo(`/support/people?${new URLSearchParams({ q: mergedIntoTrn })}`),
  }
  return (
    <InsetText>
      <Paragraph>{words('recordOf', { trn, name: nameInFull(record.name) })}</Paragraph>
      {merged && <Paragraph>{words('recordMerged', merged)}</Paragraph>}
      {!isActive && !merged && <Paragraph>{words('recordClosed')}</Paragraph>}
      {total === 0 && <Paragraph>{words('recordUnlinked')}</Paragraph>}
    </InsetText>
  )
}

function NextSteps({ searched: { understoodAs } }: { searched: Searched }) {
  const words = useWords('find-people')
  const place = useLocation()
  const query = new URLSearchParams(place.search)
  const cleared = withQuery(place, {
    ...FIRST_PAGE,
    ...Object.fromEntries(FILTER_NAMES.map((name) => [name, null])),
  })
  const steps: ReactNode[] =
    understoodAs === 'NAME'
      ? [words('tryFewer'), words('tryPrevious'), words('tryEmail')]
      : [words('tryCheck'), words('tryName')]
  if (FILTER_NAMES.some((name) => query.get(name)))
    steps.unshift(words('tryFilters', { link: linkTo(cleared) }))
  return (
    <>
      <h3 className="govuk-heading-s">{words('nextSteps')}</h3>
      <Bullets items={steps} />
    </>
  )
}
