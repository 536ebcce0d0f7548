import type { CameFrom, Page } from './page.tsx'
import { WayBack } from './page.tsx'
import type { Problem } from './problem.ts'

const HEADINGS: Record<Problem, string> = {
  'timed-out': 'Your sign in has timed out',
  'bad-link': 'There is a problem with this link',
  'not-found': 'Page not found',
  unavailable: 'Sorry, you cannot sign in at the moment',
  ours: 'Sorry, there is a problem with the service',
}

/** What went wrong in the person's words, and the way on. Nothing that came with the request is repeated. */
export function errorPage(problem: Problem, from: CameFrom, referenceId: string): Page {
  return {
    heading: HEADINGS[problem],
    children: (
      <>
        <Explanation problem={problem} />
        <WayBack from={from} text="Go back to" />
        <p className="govuk-body-s">Reference: {referenceId}</p>
      </>
    ),
  }
}

function Explanation({ problem }: { problem: Problem }) {
  switch (problem) {
    case 'timed-out':
      return (
        <>
          <p className="govuk-body">
            You took too long, or you have finished signing in already. We have not kept what you were doing
            on this page.
          </p>
          <p className="govuk-body">Go back to the service you were using and start again from there.</p>
        </>
      )
    case 'bad-link':
      return (
        <>
          <p className="govuk-body">The service you came from sent us something that we could not use.</p>
          <p className="govuk-body">
            Go back to the service and try again. If that does not work, tell the service and give them the
            reference below.
          </p>
        </>
      )
    case 'not-found':
      return (
        <>
          <p className="govuk-body">If you typed the web address, check it is correct.</p>
          <p className="govuk-body">If you pasted the web address, check you copied all of it.</p>
        </>
      )
    case 'unavailable':
    case 'ours':
      return (
        <p className="govuk-body">
          Try again in a few minutes. If you were in the middle of signing in, go back to the service you were
          using.
        </p>
      )
  }
}
