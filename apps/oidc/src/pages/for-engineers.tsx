import { inOrder, SummaryList, type SummaryListRow } from '@identity/govuk'
import { Paragraph, Subheading } from '@identity/page-frame'
import type { Comparison, Diagnosis } from '../diagnosis/diagnosis.ts'
import { useWords } from './words.ts'

/** Stands under the page that a person would see, on an engineer's own system only. */
export function ForEngineers({ error, says, compared }: Diagnosis) {
  const words = useWords('for-engineers')
  const rows = [
    { key: words('error'), value: <Literally values={[error]} /> },
    { key: words('says'), value: says },
    ...useComparison(compared),
  ]
  return (
    <>
      <Subheading>{words('heading')}</Subheading>
      <Paragraph>{words('why')}</Paragraph>
      <SummaryList rows={rows} />
    </>
  )
}

function useComparison(compared: Comparison | undefined): SummaryListRow[] {
  const words = useWords('for-engineers')
  if (!compared) return []
  const { parameter, sent, registered, differsIn } = compared
  return [
    { key: words('parameter'), value: <Literally values={[parameter]} /> },
    ...(sent === undefined ? [] : [{ key: words('sent'), value: <Literally values={[sent]} /> }]),
    ...(registered
      ? [
          {
            key: words('registered'),
            value: registered.length > 0 ? <Literally values={registered} /> : words('nothing'),
          },
        ]
      : []),
    ...(differsIn?.length ? [{ key: words('differsIn'), value: differsIn.join(', ') }] : []),
  ]
}

function Literally({ values }: { values: readonly string[] }) {
  return (
    <>
      {inOrder(values, (value) => (
        <code className="govuk-!-display-block govuk-!-text-break-word">{value}</code>
      ))}
    </>
  )
}
