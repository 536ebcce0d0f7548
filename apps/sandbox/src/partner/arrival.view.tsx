/** @jsxRuntime automatic */

import { Details, SummaryList, Table, Tag } from '@identity/govuk'
import { CHECKS } from '@identity/partner-sdk'
import { clockTime } from '../shell/clock-time.ts'
import type { Arrival } from './arrivals.ts'
import { Lines } from './exchange.view.tsx'

const OUTCOMES = {
  accepted: 'Accepted: it is dealt with',
  repeated: 'Seen before: it is answered, and not dealt with again',
  refused: 'Refused',
}

/** One webhook, with each check of its verification. */
export function ArrivalView({ arrival }: { arrival: Arrival }) {
  const { at, headers, body, receipt } = arrival
  const type = headers.find(([name]) => name === 'ce-type')?.[1] ?? 'No type'
  return (
    <section>
      <h3 className="govuk-heading-s">{type}</h3>
      <SummaryList
        rows={[
          { key: 'Arrived', value: clockTime(at.toISOString()) },
          { key: 'Outcome', value: `${OUTCOMES[receipt.kind]}, answered ${receipt.answer.status}` },
          { key: 'Body', value: <code>{body}</code> },
        ]}
      />
      <Table
        caption={`How ${type} was checked`}
        captionSize="s"
        head={[{ text: 'Check' }, { text: 'What was found' }, { text: 'Result' }]}
        rows={receipt.checks.map(({ name, detail, passed }) => [
          { text: CHECKS[name] },
          { text: <code>{detail}</code> },
          { text: passed ? <Tag colour="green">Passed</Tag> : <Tag colour="red">Failed</Tag> },
        ])}
      />
      <Details summary={`Headers of ${type}`}>
        <Lines pairs={headers} />
      </Details>
    </section>
  )
}
