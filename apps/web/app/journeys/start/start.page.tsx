import { JourneyDocument, OpenJourneyDocument } from '@identity/graphql-client'
import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TimedOutPage } from '../../shell/problems/timed-out.page.tsx'
import { keepBrowser, nameBrowser } from '../browser.session.ts'
import { bringsInvitation, dropInvitation, readInvitation } from '../invitation/invitation.session.ts'
import { currentPath } from '../journey.flow.ts'
import { interactionUidOf, keepJourneyKey, readBrowserSecret } from '../journey.session.ts'
import { unknownOutcome } from '../question/question.ts'
import { OpenedElsewherePage } from './opened-elsewhere.page.tsx'

/** Where the facade sends the browser. The journey goes to the first browser that asks; to any other, a page that says so. */
export async function loader(args: LoaderFunctionArgs) {
  const interactionUid = interactionUidOf(args)
  const { api } = args.context
  const browser = await nameBrowser(args)
  const headers = new Headers({ 'Set-Cookie': await keepBrowser(args, browser) })
  const browserSecret = await readBrowserSecret(args)
  const key = browserSecret && { interactionUid, browserSecret, browser }
  const { journey } = key ? await api.request(JourneyDocument, { key }) : { journey: null }
  if (journey) return redirect(currentPath(journey), { status: 303, headers })

  const invitationToken = await readInvitation(args)
  const { outcome } = await api.request(OpenJourneyDocument, {
    input: { interactionUid, browser, ...(invitationToken && { invitationToken }) },
  })
  switch (outcome.__typename) {
    case 'JourneyOpened': {
      const { browserSecret } = outcome
      headers.append('Set-Cookie', await keepJourneyKey(args, { interactionUid, browserSecret }))
      if (bringsInvitation(args)) headers.append('Set-Cookie', await dropInvitation(args))
      return redirect(currentPath(outcome.journey), { status: 303, headers })
    }
    case 'JourneyOpenedElsewhere':
      return data({ refusal: outcome.__typename }, { status: 409 })
    case 'JourneyNotFound':
      return data({ refusal: outcome.__typename }, { status: 404 })
    default:
      return unknownOutcome(outcome)
  }
}

export default function StartPage() {
  const { refusal } = useLoaderData<typeof loader>()
  return refusal === 'JourneyOpenedElsewhere' ? <OpenedElsewherePage /> : <TimedOutPage />
}
