/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames, isShown } from '../class-names.ts'
import { inOrder } from '../in-order.ts'

export type SummaryListAction = {
  href: string
  /** Seen: "Change". */
  text: ReactNode
  /** Only heard, after the text: what is changed, such as "date of birth". */
  visuallyHiddenText?: ReactNode
  className?: string | undefined
}

export type SummaryListRow = {
  key: ReactNode
  value: ReactNode
  actions?: readonly SummaryListAction[] | undefined
  className?: string | undefined
}

export type SummaryListProps = {
  rows: readonly SummaryListRow[]
  /** False leaves out the lines between rows. */
  hasBorders?: boolean | undefined
  className?: string | undefined
}

/** Questions with their answers, each with its Change link. */
export function SummaryList({ rows, hasBorders = true, className }: SummaryListProps) {
  const someRowHasActions = rows.some((row) => row.actions?.length)
  return (
    <dl
      className={classNames('govuk-summary-list', !hasBorders && 'govuk-summary-list--no-border', className)}
    >
      {inOrder(rows, (row) => (
        <div
          className={classNames(
            'govuk-summary-list__row',
            someRowHasActions && !row.actions?.length && 'govuk-summary-list__row--no-actions',
            row.className,
          )}
        >
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          {row.actions && row.actions.length > 0 && <Actions actions={row.actions} />}
        </div>
      ))}
    </dl>
  )
}

function Actions({ actions }: { actions: readonly SummaryListAction[] }) {
  const [first] = actions
  return (
    <dd className="govuk-summary-list__actions">
      {actions.length === 1 && first ? (
        <ActionLink {...first} />
      ) : (
        <ul className="govuk-summary-list__actions-list">
          {inOrder(actions, (action) => (
            <li className="govuk-summary-list__actions-list-item">
              <ActionLink {...action} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  )
}

function ActionLink({ href, text, visuallyHiddenText, className }: SummaryListAction) {
  return (
    <a className={classNames('govuk-link', className)} href={href}>
      {text}
      {isShown(visuallyHiddenText) && <span className="govuk-visually-hidden"> {visuallyHiddenText}</span>}
    </a>
  )
}
