import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TimedOutPage } from '../../shell/problems/timed-out.page.tsx'
import { openStep } from '../question/question.ts'

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'EXPIRED')

export default function ExpiredJourneyPage() {
  const { journey } = useLoaderData<typeof loader>()
  return <TimedOutPage service={journey.service} />
}
