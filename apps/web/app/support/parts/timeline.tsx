import type { ReactNode } from 'react'

export type TimelineItem = {
  id: string
  title: ReactNode
  /** Who did it, as `by {name}`. */
  by?: ReactNode
  /** An instant, ISO 8601. */
  at: string
  /** The same in words. */
  when: ReactNode
  children?: ReactNode
}

/** What happened, in the order of the items. `level` is that of each title's heading. */
export function Timeline({ items, level = 2 }: { items: readonly TimelineItem[]; level?: 2 | 3 }) {
  const Title = `h${level}` as const
  return (
    <ol className="moj-timeline">
      {items.map(({ id, title, by, at, when, children }) => (
        <li className="moj-timeline__item" key={id}>
          <div className="moj-timeline__header">
            <Title className="govuk-heading-s moj-timeline__title">{title}</Title>
            {by && <p className="govuk-body-s moj-timeline__byline">{by}</p>}
          </div>
          <p className="govuk-body-s moj-timeline__date">
            <time dateTime={at}>{when}</time>
          </p>
          {children && <div className="govuk-body moj-timeline__description">{children}</div>}
        </li>
      ))}
    </ol>
  )
}
