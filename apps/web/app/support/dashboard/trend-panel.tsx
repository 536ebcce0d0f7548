import type { DashboardPeriod, DashboardQuery } from '@identity/graphql-client'
import { linkTo, Paragraph, Subheading } from '@identity/page-frame'
import type { ReactNode } from 'react'
import { Bar } from '../../figures/bar.tsx'
import { useFigures } from '../../figures/figure-words.ts'
import { ScrollTable } from '../../shell/frame/scroll-table.tsx'
import { dateInWords } from '../../words/calendar-date.ts'
import { useWords } from '../../words/words.ts'
import { fileAddress, type TrendName } from './dashboard-filter.ts'
import { trendLine } from './trend-line.ts'

type TrendPanelProps = {
  name: TrendName
  weeks: DashboardQuery['dashboard']['weeks']
  scope: { period: DashboardPeriod; serviceId: string | null }
}

/** A rate week by week, the newest first: a line with its bar and its numbers for each, and the same as a file. */
export function TrendPanel({ name, weeks, scope }: TrendPanelProps) {
  const words = useWords('dashboard')
  const figures = useFigures()
  const title = words.text(`panel.${name}`)
  const file = { ...scope, panel: name }
  const hidden = (inside: ReactNode[]) => <span className="govuk-visually-hidden">{inside}</span>
  return (
    <section className="app-panel">
      <Subheading>{title}</Subheading>
      <ScrollTable
        caption={title}
        isCaptionHidden
        firstCellIsHeader
        head={[
          { text: words('week') },
          { text: words('count'), format: 'numeric' },
          { text: words('share'), format: 'numeric' },
        ]}
        rows={weeks.map((week) => {
          const { count, outOf, percent } = trendLine(name, week)
          const isKnown = week.daysCounted > 0
          return [
            {
              text: (
                <>
                  {words('weekFrom', { day: dateInWords(week.from) })}
                  {isKnown && week.daysCounted < 7 && (
                    <span className="app-figure-note">
                      {words('weekPartly', { counted: week.daysCounted })}
                    </span>
                  )}
                  <Bar percent={percent} />
                </>
              ),
            },
            { text: isKnown ? figures.countOf(count, outOf) : words('weekUnknown'), format: 'numeric' },
            { text: isKnown ? figures.percent(percent) : '', format: 'numeric' },
          ]
        })}
      />
      <Paragraph>
        {words('download', {
          csv: linkTo(fileAddress('csv', file)),
          json: linkTo(fileAddress('json', file)),
          hidden,
          panel: title,
        })}
      </Paragraph>
    </section>
  )
}
