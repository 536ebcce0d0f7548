import { linkTo, Paragraph } from '@identity/page-frame'
import { useLocation } from '@remix-run/react'
import { useWords } from '../../words/words.ts'
import type { JourneyUnderWay } from '../surroundings/journey-under-way.ts'

/** There is nothing to decline any more, or the page's own button leads back to the service. */
const NO_WAY_OUT: ReadonlySet<JourneyUnderWay['step']> = new Set(['COMPLETED', 'EXPIRED', 'NOT_ALLOWED'])

/** The way to decline, on every page of a sign-in. It leads to a page that asks: links do nothing by themselves. */
export function LeaveLink({ journey }: { journey: JourneyUnderWay }) {
  const words = useWords('leave-link')
  const { pathname } = useLocation()
  const address = `/interaction/${encodeURIComponent(journey.interactionUid)}/leave`
  if (NO_WAY_OUT.has(journey.step) || pathname === address) return null
  return <Paragraph>{words('link', { service: journey.service.name, link: linkTo(address) })}</Paragraph>
}
