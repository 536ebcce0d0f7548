/** @jsxRuntime automatic */
import { type Content, content, sameAsFixtures } from '../../test/fixtures.ts'
import { ErrorSummary } from './error-summary.tsx'

type Options = {
  titleText?: string
  titleHtml?: string
  descriptionText?: string
  descriptionHtml?: string
  errorList?: (Content & { href?: string })[]
  disableAutoFocus?: boolean
  classes?: string
}

const names = [
  'default',
  'without links',
  'mixed with and without links',
  'with description only',
  'with everything',
  'html as titleText',
  'title html',
  'description',
  'html as descriptionText',
  'description html',
  'classes',
  'error list with html as text',
  'error list with html',
  'error list with html link',
  'error list with html as text link',
  'autofocus disabled',
  'autofocus explicitly enabled',
]

sameAsFixtures<Options>('error-summary', names, (options) => (
  <ErrorSummary
    title={words(options.titleText, options.titleHtml)}
    description={words(options.descriptionText, options.descriptionHtml)}
    errors={(options.errorList ?? []).map((item) => ({ text: content(item), href: item.href }))}
    disableAutoFocus={options.disableAutoFocus}
    className={options.classes}
  />
))

function words(text: string | undefined, html: string | undefined) {
  return html ? content({ html }) : text
}
