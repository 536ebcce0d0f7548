/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames, isShown } from '../class-names.ts'

/** The options that every field has. */
export type FieldMessages = {
  hint?: ReactNode
  /** The words of the error, when the field has one. */
  errorMessage?: ReactNode
}

type FormGroupProps = {
  errorMessage?: ReactNode
  className?: string | undefined
  children: ReactNode
}

/** The box around a field with its label, hint and error; the red line down its side marks the error. */
export function FormGroup({ errorMessage, className, children }: FormGroupProps) {
  return (
    <div
      className={classNames(
        'govuk-form-group',
        isShown(errorMessage) && 'govuk-form-group--error',
        className,
      )}
    >
      {children}
    </div>
  )
}
