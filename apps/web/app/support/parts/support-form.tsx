import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'

type SupportFormProps = {
  id?: string | undefined
  /** By default the page's own address, with its query: a refused answer keeps the way back and the filter. */
  action?: string | undefined
  children: ReactNode
}

/** A form that acts. The server checks it, and browsers keep nothing of what is typed about people. */
export function SupportForm({ id, action, children }: SupportFormProps) {
  const { pathname, search } = useLocation()
  return (
    <form id={id} method="post" action={action ?? pathname + search} autoComplete="off" noValidate>
      {children}
    </form>
  )
}
