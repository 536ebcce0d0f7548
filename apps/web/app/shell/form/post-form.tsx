import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { CHANGED_FROM } from '../../journeys/journey.flow.ts'

type PostFormProps = { id?: string | undefined; action?: string | undefined; children: ReactNode }

/**
 * Posts, if to nowhere else, to the page's own address; the server checks, so the browser need not (`noValidate`). Of the query only the page
 * that Back leads to stays, so that a refused answer does not lose it.
 */
export function PostForm({ id, action, children }: PostFormProps) {
  const { pathname, search } = useLocation()
  const changedFrom = new URLSearchParams(search).get(CHANGED_FROM)
  const own = changedFrom ? `${pathname}?${new URLSearchParams({ [CHANGED_FROM]: changedFrom })}` : pathname
  return (
    <form id={id} method="post" action={action ?? own} noValidate>
      {children}
    </form>
  )
}
