/** @jsxRuntime automatic */
import { type Content, content, sameAsFixtures } from '../../test/fixtures.ts'
import { SkipLink } from './skip-link.tsx'

const names = ['with focus', 'no href', 'custom href', 'custom text', 'html as text', 'html', 'classes']

sameAsFixtures<Content & { href?: string; classes?: string }>('skip-link', names, (options) => (
  // Ours leads to #main-content, as in the page template; the macro alone defaults to #content.
  <SkipLink href={options.href ?? '#content'} className={options.classes}>
    {content(options)}
  </SkipLink>
))
