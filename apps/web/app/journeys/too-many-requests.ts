import { data } from '@remix-run/node'
import type { TooSoon } from '../shell/too-many-requests.page.tsx'
import { secondsUntil, waitingTime } from '../shell/waiting-time.ts'
import { startPath } from './journey.flow.ts'
import { interactionUidOf, type JourneyArgs } from './journey.session.ts'

/** To be thrown: the page that says until when to wait (root.tsx). `sent` is what "Try again" sends once more. */
export function tooManyRequests(
  args: JourneyArgs,
  { retryAt }: { retryAt: string },
  sent: Record<string, string> | null,
) {
  const instant = new Date(retryAt)
  const now = new Date()
  const back = startPath(interactionUidOf(args)) // leads to the step that the person is at
  return data<TooSoon>(
    { until: waitingTime(instant, now), back, sent },
    { status: 429, headers: { 'Retry-After': String(secondsUntil(instant, now)) } },
  )
}
