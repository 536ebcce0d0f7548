/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { useGovukWords } from '../govuk-words.ts'

export type WarningTextProps = {
  children: ReactNode
  /** Read out in place of the exclamation mark. */
  iconFallbackText?: string | undefined
  className?: string | undefined
}

/** A consequence that people must know before they act. */
export function WarningText({ children, iconFallbackText, className }: WarningTextProps) {
  const words = useGovukWords()
  return (
    <div className={classNames('govuk-warning-text', className)}>
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{iconFallbackText ?? words.warning}</span> {children}
      </strong>
    </div>
  )
}
