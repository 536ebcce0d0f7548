import { Details, inOrder } from '@identity/govuk'
import type { WebhookDeliveryFieldsFragment } from '@identity/graphql-client'
import { useWords } from '../../../words/words.ts'
import { dayAndTime } from '../../people/person/instant.ts'

export type Delivery = WebhookDeliveryFieldsFragment
type Try = Delivery['tries'][number]

/** The tries of a delivery, oldest first: when, what came of it, and how long it took. */
export function TryLines({ tries }: { tries: readonly Try[] }) {
  return inOrder(tries, (one) => (
    <p className="govuk-body-s govuk-!-margin-bottom-1">
      <TryLine one={one} />
    </p>
  ))
}

function TryLine({ one: { startedAt, durationMs, status, failure } }: { one: Try }) {
  const words = useWords('webhooks')
  const at = dayAndTime(startedAt)
  if (!failure) return <>{words('try.taken', { at, status: status ?? '', ms: durationMs })}</>
  const why = words(`failure.${failure}`, { status: status ?? '' })
  return <>{words('try.failed', { at, why, ms: durationMs })}</>
}

/** The same, folded away below their number. */
export function FoldedTries({ delivery: { eventId, tries } }: { delivery: Delivery }) {
  const words = useWords('webhooks')
  if (tries.length === 0) return <>{words('noTries')}</>
  return (
    <Details
      className="govuk-!-margin-bottom-0"
      summary={
        <>
          {words('tries', { count: tries.length })}
          <span className="govuk-visually-hidden"> {words('tries.of', { id: eventId })}</span>
        </>
      }
    >
      <TryLines tries={tries} />
    </Details>
  )
}

/** How a ping went. */
export function PingInWords({ ping }: { ping: Delivery }) {
  const words = useWords('webhooks')
  const at = dayAndTime(ping.occurredAt)
  if (ping.state === 'WAITING') return <>{words('ping.waits', { at })}</>
  if (ping.state === 'DELIVERED') return <>{words('ping.answered', { at })}</>
  const last = ping.tries.at(-1)
  if (!last?.failure) return <>{words('ping.notTried', { at })}</>
  const why = words(`failure.${last.failure}`, { status: last.status ?? '' })
  return <>{words('ping.failed', { at, why })}</>
}
