/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames, isShown } from '../class-names.ts'

export type PanelProps = {
  title: ReactNode
  children?: ReactNode
  headingLevel?: 1 | 2 | 3 | undefined
  className?: string | undefined
}

/** The green box that says it is done. Confirmation pages only. */
export function Panel({ title, children, headingLevel = 1, className }: PanelProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className={classNames('govuk-panel govuk-panel--confirmation', className)}>
      <Heading className="govuk-panel__title">{title}</Heading>
      {isShown(children) && <div className="govuk-panel__body">{children}</div>}
    </div>
  )
}
