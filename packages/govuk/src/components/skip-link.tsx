/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'

export type SkipLinkProps = {
  href?: string | undefined
  children?: ReactNode
  className?: string | undefined
}

/** The first thing that the Tab key reaches: past the header, to the page's content. */
export function SkipLink({
  href = '#main-content',
  children = 'Skip to main content',
  className,
}: SkipLinkProps) {
  return (
    <a href={href} className={classNames('govuk-skip-link', className)} data-module="govuk-skip-link">
      {children}
    </a>
  )
}
