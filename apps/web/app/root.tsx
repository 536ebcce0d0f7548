import { isRouteErrorResponse, Outlet, useLocation, useRouteError } from '@remix-run/react'
import NotFoundPage from './shell/problems/not-found.page.tsx'
import { isPaused, PausedPage } from './shell/problems/paused.page.tsx'
import { ProblemPage } from './shell/problems/problem.page.tsx'
import { ServiceUnavailablePage } from './shell/problems/service-unavailable.page.tsx'
import { TooManyRequestsPage } from './shell/problems/too-many-requests.page.tsx'
import { UnreadablePage } from './shell/problems/unreadable.page.tsx'
import { NoPermissionPage } from './support/shell/no-permission.page.tsx'
import { isForStaff } from './support/shell/support-path.ts'
import { SupportProblemPage } from './support/shell/support-problem.page.tsx'

/** Each page is a whole document (shell/page.tsx), so there is nothing to put around it. */
export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const { pathname } = useLocation()
  const status = isRouteErrorResponse(error) ? error.status : 500
  if (status === 403 && isRouteErrorResponse(error)) return <NoPermissionPage {...error.data} />
  if (isForStaff(pathname)) return <SupportProblemPage status={status} />
  switch (status) {
    case 400:
      return <UnreadablePage />
    case 404:
      return <NotFoundPage />
    case 503:
      if (isRouteErrorResponse(error) && isPaused(error.data)) return <PausedPage {...error.data} />
      return <ServiceUnavailablePage />
    case 429:
      if (isRouteErrorResponse(error)) return <TooManyRequestsPage {...error.data} />
  }
  return <ProblemPage />
}
