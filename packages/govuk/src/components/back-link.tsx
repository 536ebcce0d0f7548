/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { useGovukWords } from '../govuk-words.ts'

export type BackLinkProps = {
  href: string
  className?: string | undefined
  children?: ReactNode
}

/** To the real previous step, so that it works without JavaScript and in a new tab. */
export function BackLink({ href, className, children }: BackLinkProps) {
  const words = useGovukWords()
  return (
    <a href={href} className={classNames('govuk-back-link', className)}>
      {children ?? words.back}
    </a>
  )
}
