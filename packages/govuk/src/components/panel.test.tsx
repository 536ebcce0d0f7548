/** @jsxRuntime automatic */
import { content, sameAsFixtures } from '../../test/fixtures.ts'
import { Panel } from './panel.tsx'

type Options = {
  titleText?: string
  titleHtml?: string
  text?: string
  html?: string
  headingLevel?: 2
  classes?: string
}

const names = [
  'default',
  'title html as text',
  'title html',
  'body html as text',
  'body html',
  'classes',
  'title with no body text',
  'custom heading level',
]

sameAsFixtures<Options>('panel', names, ({ titleText, titleHtml, headingLevel, classes, ...words }) => (
  <Panel
    title={titleHtml ? content({ html: titleHtml }) : titleText}
    headingLevel={headingLevel}
    className={classes}
  >
    {content(words)}
  </Panel>
))
