/** @jsxRuntime automatic */
import { type Content, content, sameAsFixtures } from '../../test/fixtures.ts'
import { Hint } from './hint.tsx'

const names = ['default', 'with html', 'classes', 'id', 'html as text']

sameAsFixtures<Content & { id?: string; classes?: string }>('hint', names, (options) => (
  <Hint id={options.id} className={options.classes}>
    {content(options)}
  </Hint>
))
