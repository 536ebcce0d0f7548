/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Tag } from './tag.tsx'

export type PhaseBannerProps = {
  /** "Alpha" or "Beta". */
  phase: string
  /** A sentence with the feedback link. */
  children: ReactNode
  className?: string | undefined
}

/** Says that the service is still being worked on, and where to give feedback. */
export function PhaseBanner({ phase, children, className }: PhaseBannerProps) {
  return (
    <div className={classNames('govuk-phase-banner govuk-width-container', className)}>
      <p className="govuk-phase-banner__content">
        <Tag className="govuk-phase-banner__content__tag">{phase}</Tag>{' '}
        <span className="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  )
}
