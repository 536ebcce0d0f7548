import { SummaryList } from '@identity/govuk'
import { PerformanceDocument, type PerformanceQuery } from '@identity/graphql-client'
import { linkTo, Paragraph, Subheading } from '@identity/page-frame'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Bar } from '../figures/bar.tsx'
import { useFigures } from '../figures/figure-words.ts'
import { ContentPage } from '../shell/frame/page.tsx'
import { ScrollTable } from '../shell/frame/scroll-table.tsx'
import { monthInWords } from '../words/calendar-date.ts'
import { useWords } from '../words/words.ts'

type Performance = PerformanceQuery['performance']

export async function loader({ context }: LoaderFunctionArgs): Promise<Performance> {
  return (await context.api.request(PerformanceDocument, {})).performance
}

/** How the service does, for the public. */
export default function PerformancePage() {
  const { figures, months } = useLoaderData<typeof loader>()
  const words = useWords('performance')
  const notes = useWords('figures')
  const completion = useCompletion(months)
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('intro')}</Paragraph>
      <Subheading>{words('figures')}</Subheading>
      <SummaryList
        rows={figures.map(({ indicator, isMeasured }) => ({
          key: words(`figure.${indicator}`),
          value: isMeasured ? completion : words(`why.${indicator}`),
        }))}
      />
      {months.length > 0 && (
        <>
          <Months months={months} />
          <Paragraph>{notes('hidden')}</Paragraph>
        </>
      )}
      <Subheading>{words('means')}</Subheading>
      <Paragraph>{words('means.completed')}</Paragraph>
      <Paragraph>{words('means.month')}</Paragraph>
      <Paragraph>
        {words('download', { csv: linkTo('/performance.csv'), json: linkTo('/performance.json') })}
      </Paragraph>
    </ContentPage>
  )
}

function useCompletion([latest]: Performance['months']) {
  const words = useWords('performance')
  const figures = useFigures()
  if (!latest) return words('completion.none')
  const month = monthInWords(latest.month)
  return latest.completionPercent == null
    ? words('completion.hidden', { month })
    : words('completion', { percent: figures.percent(latest.completionPercent), month })
}

function Months({ months }: Pick<Performance, 'months'>) {
  const words = useWords('performance')
  const figures = useFigures()
  return (
    <ScrollTable
      caption={words.text('months')}
      captionSize="m"
      firstCellIsHeader
      head={[
        { text: words('month') },
        { text: words('completed'), format: 'numeric' },
        { text: words('rate'), format: 'numeric' },
      ]}
      rows={months.map(({ month, days, daysCounted, started, completed, completionPercent }) => [
        {
          text: (
            <>
              {words('monthName', { month: monthInWords(month) })}
              {daysCounted < days && (
                <span className="app-figure-note">{words('partly', { counted: daysCounted, days })}</span>
              )}
              <Bar percent={completionPercent} />
            </>
          ),
        },
        { text: figures.countOf(completed, started), format: 'numeric' },
        { text: figures.percent(completionPercent), format: 'numeric' },
      ])}
    />
  )
}
