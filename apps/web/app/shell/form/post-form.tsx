import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'

type PostFormProps = { id?: string | undefined; action?: string | undefined; children: ReactNode }

/** Posts, if to nowhere else, to the page's own address without its query; the server checks, so the browser need not (`noValidate`). */
export function PostForm({ id, action, children }: PostFormProps) {
  const { pathname } = useLocation()
  return (
    <form id={id} method="post" action={action ?? pathname} noValidate>
      {children}
    </form>
  )
}
