import { Select } from '@identity/govuk'
import { Link, Paragraph } from '@identity/page-frame'
import { ScrollTable } from '../../../shell/frame/scroll-table.tsx'
import { useWords } from '../../../words/words.ts'
import { Filter, FilteredList } from '../../parts/filter.tsx'
import { dayAndTime } from '../../people/person/instant.ts'
import { type Delivery, FoldedTries } from './delivery-in-words.tsx'
import { type LogFilter, STATES, TYPES } from './log-filter.ts'
import { webhookPath } from './webhook-path.ts'
import { DeliveryStateTag } from './webhook-tags.tsx'

type DeliveryLogProps = { endpointId: string; deliveries: readonly Delivery[]; filter: LogFilter }

/** What was sent to an endpoint, beside what narrows it. */
export function DeliveryLog({ endpointId, deliveries, filter }: DeliveryLogProps) {
  const words = useWords('webhooks')
  const isFiltered = filter.state !== null || filter.type !== null
  return (
    <FilteredList filter={<LogFilterForm filter={filter} />}>
      {deliveries.length === 0 ? (
        <Paragraph>{words(isFiltered ? 'log.emptyFilter' : 'log.empty')}</Paragraph>
      ) : (
        <ScrollTable
          caption={words.text('log.caption')}
          isCaptionHidden
          head={(['event', 'happened', 'state', 'tries'] as const).map((name) => ({
            text: words(`log.${name}`),
          }))}
          rows={deliveries.map((delivery) => [
            { text: <EventNamed delivery={delivery} /> },
            { text: dayAndTime(delivery.occurredAt) },
            { text: <Result delivery={delivery} endpointId={endpointId} /> },
            { text: <FoldedTries delivery={delivery} /> },
          ])}
        />
      )}
    </FilteredList>
  )
}

function EventNamed({ delivery: { type, eventId } }: { delivery: Delivery }) {
  return (
    <>
      {type}
      <div className="govuk-body-s govuk-!-margin-bottom-0">{eventId}</div>
    </>
  )
}

function Result({ delivery, endpointId }: { delivery: Delivery; endpointId: string }) {
  const words = useWords('webhooks')
  const { id, type, state, occurredAt, nextAttemptAt, endedAt } = delivery
  const isPing = type === 'ping'
  return (
    <>
      <DeliveryStateTag state={state} />
      {nextAttemptAt && !isPing && <div>{words('next', { at: dayAndTime(nextAttemptAt) })}</div>}
      {endedAt && <div>{dayAndTime(endedAt)}</div>}
      {endedAt && !isPing && (
        <Link href={webhookPath(endpointId, `deliveries/${id}`)}>
          {words('log.again')}
          <span className="govuk-visually-hidden">
            {' '}
            {words('log.againWhich', { type, at: dayAndTime(occurredAt) })}
          </span>
        </Link>
      )}
    </>
  )
}

function LogFilterForm({ filter: { state, type } }: { filter: LogFilter }) {
  const words = useWords('webhooks')
  const chosen = [
    ...(state ? [{ name: 'state', text: words.text(`state.${state}`) }] : []),
    ...(type ? [{ name: 'type', text: words.text(`type.${type}`) }] : []),
  ]
  return (
    <Filter chosen={chosen}>
      <Select
        id="state"
        name="state"
        label={{ text: words('state') }}
        items={[
          { value: '', text: words.text('state.any') },
          ...STATES.map((value) => ({ value, text: words.text(`state.${value}`) })),
        ]}
        value={state ?? ''}
      />
      <Select
        id="type"
        name="type"
        label={{ text: words('type') }}
        items={[
          { value: '', text: words.text('type.any') },
          ...TYPES.map((value) => ({ value, text: words.text(`type.${value}`) })),
        ]}
        value={type ?? ''}
      />
    </Filter>
  )
}
