/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'

export type HintProps = {
  id?: string | undefined
  className?: string | undefined
  children: ReactNode
}

/** One short sentence under a label, without a full stop or a link. */
export function Hint({ id, className, children }: HintProps) {
  return (
    <div id={id} className={classNames('govuk-hint', className)}>
      {children}
    </div>
  )
}
