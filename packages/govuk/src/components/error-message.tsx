/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { useGovukWords } from '../govuk-words.ts'

export type ErrorMessageProps = {
  id?: string | undefined
  className?: string | undefined
  /** Read out before the message. */
  visuallyHiddenText?: string | undefined
  children: ReactNode
}

/** The message of one field at fault, in the same words as in the error summary. */
export function ErrorMessage({ id, className, visuallyHiddenText, children }: ErrorMessageProps) {
  const words = useGovukWords()
  return (
    <p id={id} className={classNames('govuk-error-message', className)}>
      <span className="govuk-visually-hidden">{`${visuallyHiddenText ?? words.error}:`}</span> {children}
    </p>
  )
}
