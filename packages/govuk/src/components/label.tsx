/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'

export type TextSize = 's' | 'm' | 'l' | 'xl'

/** The label's options, as a form component takes them. */
export type LabelText = {
  text: ReactNode
  /** One thing per page: the label is then the page's h1. */
  isPageHeading?: boolean | undefined
  size?: TextSize | undefined
  className?: string | undefined
}

export type LabelProps = LabelText & { htmlFor?: string | undefined }

/** The label of one field. */
export function Label({ htmlFor, text, isPageHeading = false, size, className }: LabelProps) {
  const label = (
    <label className={classNames('govuk-label', size && `govuk-label--${size}`, className)} htmlFor={htmlFor}>
      {text}
    </label>
  )
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label
}
