import { JourneyDocument } from '@identity/graphql-client'
import { data } from '@remix-run/node'
import type { TooOften, TooSoon } from '../../shell/problems/too-many-requests.page.tsx'
import { secondsUntil, wholeMinute } from '../../words/waiting-time.ts'
import { startPath } from '../journey.flow.ts'
import { interactionUidOf, type JourneyArgs, readJourneyKey } from '../journey.session.ts'

/** To be thrown: the page that says until when to wait (root.tsx). `sent` is what "Try again" sends once more. */
export async function tooManyRequests(
  args: JourneyArgs,
  { retryAt }: { retryAt: string },
  sent: Record<string, string> | null,
  what: TooOften = 'OTHER',
) {
  const journey = await noteJourney(args)
  const instant = new Date(retryAt)
  const now = new Date()
  const worksUntil = (journey?.passcode?.isWorking && journey.passcode.worksUntil) || null
  const back = startPath(interactionUidOf(args)) // leads to the step that the person is at
  return data<TooSoon>(
    {
      what,
      now: now.toISOString(),
      until: wholeMinute(instant).toISOString(),
      back,
      sent,
      newestWorksUntil: worksUntil,
    },
    { status: 429, headers: { 'Retry-After': String(secondsUntil(instant, now)) } },
  )
}

/** The page names the service and where it helps, as every page of the journey does. */
async function noteJourney(args: JourneyArgs) {
  const { api, surroundings } = args.context
  const key = await readJourneyKey(args)
  const { journey } = key ? await api.request(JourneyDocument, { key }) : { journey: null }
  if (journey) surroundings.journey = journey
  return journey
}
