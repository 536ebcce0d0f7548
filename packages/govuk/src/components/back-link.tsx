/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'

export type BackLinkProps = {
  href: string
  className?: string | undefined
  children?: ReactNode
}

/** To the real previous step, so that it works without JavaScript and in a new tab. */
export function BackLink({ href, className, children = 'Back' }: BackLinkProps) {
  return (
    <a href={href} className={classNames('govuk-back-link', className)}>
      {children}
    </a>
  )
}
