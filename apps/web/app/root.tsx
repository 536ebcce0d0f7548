import { isRouteErrorResponse, Outlet, useRouteError } from '@remix-run/react'
import NotFoundPage from './shell/not-found.page.tsx'
import { ProblemPage } from './shell/problem.page.tsx'
import { ServiceUnavailablePage } from './shell/service-unavailable.page.tsx'

/** Each page is a whole document (shell/page.tsx), so there is nothing to put around it. */
export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />
  if (isRouteErrorResponse(error) && error.status === 503) return <ServiceUnavailablePage />
  return <ProblemPage />
}
