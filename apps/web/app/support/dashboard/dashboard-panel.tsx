import type { DashboardPeriod, DashboardQuery } from '@identity/graphql-client'
import { linkTo, Paragraph, Subheading } from '@identity/page-frame'
import type { ReactNode } from 'react'
import { Bar } from '../../figures/bar.tsx'
import { useFigures } from '../../figures/figure-words.ts'
import { ScrollTable } from '../../shell/frame/scroll-table.tsx'
import { useWords } from '../../words/words.ts'
import { fileAddress } from './dashboard-filter.ts'

type Panel = DashboardQuery['dashboard']['panels'][number]
type PanelProps = { panel: Panel; scope: { period: DashboardPeriod; serviceId: string | null } }

/** Panels with a figure that they are read for. */
const RATED = ['COMPLETION', 'MATCH', 'TIME_TO_MATCH', 'PASSCODES', 'QUEUE_FLOW'] as const
const isRated = (name: Panel['name']): name is (typeof RATED)[number] =>
  (RATED as readonly Panel['name'][]).includes(name)

/** One panel: what it means, its figure, its lines with a bar each, and the same as a file. */
export function DashboardPanel({ panel: { name, ratePercent, lines, total }, scope }: PanelProps) {
  const words = useWords('dashboard')
  const figures = useFigures()
  const hasShares = lines.some(({ percent }) => percent != null) || total != null || name === 'PAGES'
  const title = words.text(`panel.${name}`)
  const file = { ...scope, panel: name }
  const hidden = (inside: ReactNode[]) => <span className="govuk-visually-hidden">{inside}</span>
  return (
    <section className="app-panel">
      <Subheading>{title}</Subheading>
      <Paragraph>{words(`means.${name}`)}</Paragraph>
      {isRated(name) && ratePercent != null && (
        <Paragraph>{words(`rate.${name}`, { percent: figures.percent(ratePercent) })}</Paragraph>
      )}
      <ScrollTable
        caption={title}
        isCaptionHidden
        firstCellIsHeader
        head={[
          { text: words(`line.${name}`) },
          { text: words('count'), format: 'numeric' },
          ...(hasShares ? [{ text: words('share'), format: 'numeric' as const }] : []),
        ]}
        rows={[
          ...lines.map(({ item, count, outOf, percent }) => [
            {
              text: (
                <>
                  {words(`item.${item}`)}
                  {hasShares && <Bar percent={percent} />}
                </>
              ),
            },
            { text: figures.countOf(count, outOf), format: 'numeric' as const },
            ...(hasShares ? [{ text: figures.percent(percent), format: 'numeric' as const }] : []),
          ]),
          ...(total && name !== 'PAGES'
            ? [
                [
                  { text: words('total') },
                  { text: figures.count(total), format: 'numeric' as const },
                  ...(hasShares ? [{ text: '' }] : []),
                ],
              ]
            : []),
        ]}
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
