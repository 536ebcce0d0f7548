/** @jsxRuntime automatic */
import { type Content, content, sameAsFixtures } from '../../test/fixtures.ts'
import { BackLink } from './back-link.tsx'

const names = ['default', 'inverse', 'classes', 'html as text', 'html', 'with custom text and link']

sameAsFixtures<Content & { href?: string; classes?: string }>('back-link', names, (options) => (
  <BackLink href={options.href ?? '#'} className={options.classes}>
    {content(options)}
  </BackLink>
))
