import { Select } from '@identity/govuk'
import { DashboardDocument, DashboardPeriod } from '@identity/graphql-client'
import { Heading, linkTo, Paragraph } from '@identity/page-frame'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Fragment } from 'react'
import { dateInWords } from '../../words/calendar-date.ts'
import { useWords } from '../../words/words.ts'
import { type ChosenFilter, Filter, FilteredList } from '../parts/filter.tsx'
import { requireStaff } from '../shell/require-staff.ts'
import { SupportPage } from '../shell/support-page.tsx'
import { fileAddress, readDashboardFilter } from './dashboard-filter.ts'
import { DashboardPanel } from './dashboard-panel.tsx'
import { TrendPanel } from './trend-panel.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  const { period, serviceId } = readDashboardFilter(args.request.url)
  return (await api.request(DashboardDocument, { period, serviceId })).dashboard
}

/** How the service is doing, in counts. Period and service stand in the address, so that a view can be kept and shared. */
export default function DashboardPage() {
  const { period, service, from, until, days, daysCounted, panels, weeks } = useLoaderData<typeof loader>()
  const words = useWords('dashboard')
  const notes = useWords('figures')
  const scope = { period, serviceId: service?.id ?? null }
  return (
    <SupportPage heading={words('heading')} isWide>
      <Heading>{words('heading')}</Heading>
      <Paragraph>{words('range', { from: dateInWords(from), until: dateInWords(until) })}</Paragraph>
      <FilteredList filter={<DashboardFilter />}>
        {daysCounted < days && <Paragraph>{words('counted', { counted: daysCounted, days })}</Paragraph>}
        <Paragraph>{notes('hidden')}</Paragraph>
        <Paragraph>
          {words('downloadAll', {
            csv: linkTo(fileAddress('csv', scope)),
            json: linkTo(fileAddress('json', scope)),
          })}
        </Paragraph>
        {panels
          .filter(({ name }) => daysCounted > 0 || name === 'QUEUE_AGE')
          .map((panel) => (
            <Fragment key={panel.name}>
              <DashboardPanel panel={panel} scope={scope} />
              {panel.name === 'COMPLETION' && (
                <TrendPanel name="COMPLETION_BY_WEEK" weeks={weeks} scope={scope} />
              )}
              {panel.name === 'MATCH' && <TrendPanel name="MATCH_BY_WEEK" weeks={weeks} scope={scope} />}
            </Fragment>
          ))}
      </FilteredList>
    </SupportPage>
  )
}

function DashboardFilter() {
  const { period, service, services } = useLoaderData<typeof loader>()
  const words = useWords('dashboard')
  const chosen: ChosenFilter[] = [
    ...(period === DashboardPeriod.FOUR_WEEKS
      ? []
      : [{ name: 'period', text: words.text(`period.${period}`) }]),
    ...(service ? [{ name: 'service', text: service.name }] : []),
  ]
  return (
    <Filter chosen={chosen}>
      <Select
        id="period"
        name="period"
        label={{ text: words('period') }}
        items={Object.values(DashboardPeriod).map((value) => ({
          value,
          text: words.text(`period.${value}`),
        }))}
        value={period}
      />
      <Select
        id="service"
        name="service"
        label={{ text: words('service') }}
        items={[
          { value: '', text: words.text('allServices') },
          ...services.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        value={service?.id ?? ''}
      />
    </Filter>
  )
}
