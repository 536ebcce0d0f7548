import type { HeadersFunction } from '@remix-run/node'
import { isRouteErrorResponse, Outlet, useRouteError } from '@remix-run/react'
import NotFoundPage from './shell/problems/not-found.page.tsx'
import { ProblemPage } from './shell/problems/problem.page.tsx'
import { ServiceUnavailablePage } from './shell/problems/service-unavailable.page.tsx'
import { TooManyRequestsPage } from './shell/problems/too-many-requests.page.tsx'
import { UnreadablePage } from './shell/problems/unreadable.page.tsx'
import { NoPermissionPage } from './support/shell/no-permission.page.tsx'

/** Each page is a whole document (shell/page.tsx), so there is nothing to put around it. */
export default function Root() {
  return <Outlet />
}

/** A page that answers in place of another keeps what that one had to say to programs: Retry-After. */
export const headers: HeadersFunction = ({ errorHeaders }) => errorHeaders ?? new Headers()

export function ErrorBoundary() {
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 400) return <UnreadablePage />
  if (isRouteErrorResponse(error) && error.status === 403) return <NoPermissionPage {...error.data} />
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />
  if (isRouteErrorResponse(error) && error.status === 503) return <ServiceUnavailablePage />
  if (isRouteErrorResponse(error) && error.status === 429) return <TooManyRequestsPage {...error.data} />
  return <ProblemPage />
}
