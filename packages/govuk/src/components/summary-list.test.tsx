/** @jsxRuntime automatic */
import { type Content, content, sameAsFixtures } from '../../test/fixtures.ts'
import { SummaryList } from './summary-list.tsx'

type Action = Content & { href: string; visuallyHiddenText?: string; classes?: string }
type Row = { key: Content; value: Content; classes?: string; actions?: { items?: Action[] } }

const names = [
  'default',
  'with actions',
  'no-border',
  'no-border on last row',
  'key with html',
  'value with html',
  'actions href',
  'actions with html',
  'single action with anchor',
  'classes on items',
  'rows with classes',
  'translated',
  'with some actions',
]

sameAsFixtures<{ rows: Row[]; classes?: string }>('summary-list', names, ({ rows, classes }) => {
  const isPlain = classes === 'govuk-summary-list--no-border'
  return (
    <SummaryList
      hasBorders={!isPlain}
      className={isPlain ? undefined : classes}
      rows={rows.map(summaryRow)}
    />
  )
})

function summaryRow({ key, value, classes, actions }: Row) {
  return {
    key: content(key),
    value: content(value),
    className: classes,
    actions: actions?.items?.map((action) => ({
      href: action.href,
      text: content(action),
      visuallyHiddenText: action.visuallyHiddenText,
      className: action.classes,
    })),
  }
}
