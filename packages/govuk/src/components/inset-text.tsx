/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'

export type InsetTextProps = {
  children: ReactNode
  id?: string | undefined
  className?: string | undefined
}

/** Words set apart from those around them. */
export function InsetText({ children, id, className }: InsetTextProps) {
  return (
    <div id={id} className={classNames('govuk-inset-text', className)}>
      {children}
    </div>
  )
}
