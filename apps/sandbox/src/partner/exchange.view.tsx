/** @jsxRuntime automatic */
import { SummaryList } from '@identity/govuk'
import type { Exchange } from './exchange-log.ts'

const nameOf = (url: string) => (url.endsWith('/connect/token') ? 'Token' : 'Query')

/** One request and its answer. */
export function ExchangeView({ exchange }: { exchange: Exchange }) {
  const { method, url, requestHeaders, requestBody, status, responseHeaders, responseBody } = exchange
  return (
    <section>
      <h3 className="govuk-heading-s">{nameOf(url)}</h3>
      <SummaryList
        rows={[
          { key: 'Request', value: <code>{`${method} ${url}`}</code> },
          { key: 'Headers', value: <Lines pairs={requestHeaders} /> },
          { key: 'Body', value: <code>{requestBody}</code> },
          { key: 'Answer', value: <code>{status ?? 'none'}</code> },
          ...(responseHeaders.length > 0
            ? [{ key: 'Headers of the answer', value: <Lines pairs={responseHeaders} /> }]
            : []),
          { key: 'Body of the answer', value: <code>{responseBody}</code> },
        ]}
      />
    </section>
  )
}

/** Headers, each on a line. */
export function Lines({ pairs }: { pairs: readonly (readonly [string, string])[] }) {
  return (
    <ul className="govuk-list">
      {pairs.map(([name, value]) => (
        <li key={name}>
          <code>{`${name}: ${value}`}</code>
        </li>
      ))}
    </ul>
  )
}
