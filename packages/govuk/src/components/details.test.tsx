/** @jsxRuntime automatic */
import { content, sameAsFixtures } from '../../test/fixtures.ts'
import { Details } from './details.tsx'

type Options = {
  summaryText?: string
  summaryHtml?: string
  text?: string
  html?: string
  id?: string
  open?: boolean
  classes?: string
}

const names = [
  'default',
  'expanded',
  'id',
  'html as text',
  'html',
  'summary html as text',
  'summary html',
  'classes',
  'with html',
]

sameAsFixtures<Options>('details', names, ({ summaryText, summaryHtml, id, open, classes, ...words }) => (
  <Details
    summary={summaryHtml ? content({ html: summaryHtml }) : summaryText}
    id={id}
    open={open}
    className={classes}
  >
    {content(words)}
  </Details>
))
