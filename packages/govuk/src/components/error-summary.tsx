/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames, isShown } from '../class-names.ts'
import { useGovukWords } from '../govuk-words.ts'
import { inOrder } from '../in-order.ts'

export type ErrorSummaryItem = {
  text: ReactNode
  /** The field at fault, such as `#email`. For a date, the first part at fault; for radios, the first radio. */
  href?: string | undefined
}

export type ErrorSummaryProps = {
  errors: readonly ErrorSummaryItem[]
  title?: ReactNode
  description?: ReactNode
  /** govuk-frontend's script moves the focus here on load, unless this is true. */
  disableAutoFocus?: boolean | undefined
  className?: string | undefined
}

/** All that has to be put right on the page. First in main. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const words = useGovukWords()
  const { errors, title = words.errorSummaryTitle, description, disableAutoFocus, className } = props
  return (
    <div
      className={classNames('govuk-error-summary', className)}
      data-disable-auto-focus={disableAutoFocus}
      data-module="govuk-error-summary"
    >
      {/* The alert is a child: were it the element that gets the focus, screen readers could lose part of it. */}
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {isShown(description) && <p>{description}</p>}
          {errors.length > 0 && (
            <ul className="govuk-list govuk-error-summary__list">
              {inOrder(errors, ({ text, href }) => (
                <li>{href ? <a href={href}>{text}</a> : text}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}
