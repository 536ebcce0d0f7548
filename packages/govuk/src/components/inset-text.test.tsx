/** @jsxRuntime automatic */
import { type Content, content, sameAsFixtures } from '../../test/fixtures.ts'
import { InsetText } from './inset-text.tsx'

const names = ['default', 'with html', 'classes', 'id', 'html as text']

sameAsFixtures<Content & { id?: string; classes?: string }>('inset-text', names, (options) => (
  <InsetText id={options.id} className={options.classes}>
    {content(options)}
  </InsetText>
))
