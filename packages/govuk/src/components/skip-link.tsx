/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { useGovukWords } from '../govuk-words.ts'

export type SkipLinkProps = {
  href?: string | undefined
  children?: ReactNode
  className?: string | undefined
}

/** The first thing that the Tab key reaches: past the header, to the page's content. */
export function SkipLink({ href = '#main-content', children, className }: SkipLinkProps) {
  const words = useGovukWords()
  return (
    <a href={href} className={classNames('govuk-skip-link', className)} data-module="govuk-skip-link">
      {children ?? words.skipToMainContent}
    </a>
  )
}
