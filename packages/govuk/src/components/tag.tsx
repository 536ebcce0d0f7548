/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'

export type TagColour = 'grey' | 'green' | 'turquoise' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow'

export type TagProps = {
  children: ReactNode
  /** Blue when nothing is said. Colour never carries the meaning alone. */
  colour?: TagColour | undefined
  className?: string | undefined
}

/** A status in one or two words. */
export function Tag({ children, colour, className }: TagProps) {
  return (
    <strong className={classNames('govuk-tag', colour && `govuk-tag--${colour}`, className)}>
      {children}
    </strong>
  )
}
