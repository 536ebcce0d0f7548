/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import type { LabelText } from './label.tsx'

/** A legend is described like a label: its words, its size, and whether it is the page's h1. */
export type LegendText = LabelText

export type FieldsetProps = {
  legend?: LegendText | undefined
  describedBy?: string | undefined
  role?: 'group' | undefined
  className?: string | undefined
  children?: ReactNode
}

/** Fields that answer one question together. */
export function Fieldset({ legend, describedBy, role, className, children }: FieldsetProps) {
  // Spread, because the role looks redundant to a linter: JAWS needs it to read the description of grouped text inputs.
  const attributes = { role, 'aria-describedby': describedBy }
  return (
    <fieldset className={classNames('govuk-fieldset', className)} {...attributes}>
      {legend && <Legend {...legend} />}
      {children}
    </fieldset>
  )
}

function Legend({ text, isPageHeading = false, size, className }: LegendText) {
  return (
    <legend
      className={classNames('govuk-fieldset__legend', size && `govuk-fieldset__legend--${size}`, className)}
    >
      {isPageHeading ? <h1 className="govuk-fieldset__heading">{text}</h1> : text}
    </legend>
  )
}
