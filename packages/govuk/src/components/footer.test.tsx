/** @jsxRuntime automatic */
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { sameAsFixtures } from '../../test/fixtures.ts'
import { Footer, type FooterLink, supportLinks } from './footer.tsx'

type Options = { meta?: { items?: FooterLink[] }; classes?: string }

sameAsFixtures<Options>('footer', ['default', 'classes', 'with empty navigation'], ({ meta, classes }) => (
  <Footer brand="on" links={meta?.items} className={classes} />
))

test('the links are in the same order on every page, whatever order the app names its pages in', () => {
  const links = supportLinks({
    contact: '/contact',
    terms: '/terms',
    privacy: '/privacy',
    cookies: '/cookies',
    accessibilityStatement: '/accessibility',
  })
  expect(links.map(({ href }) => href)).toEqual([
    '/accessibility',
    '/cookies',
    '/privacy',
    '/terms',
    '/contact',
  ])
})

test('a page that the app does not have is not linked', () => {
  expect(supportLinks({ cookies: '/cookies' })).toEqual([{ text: 'Cookies', href: '/cookies' }])
})

test('away from gov.uk the footer has links, but no crown, licence or crest', () => {
  const html = renderToStaticMarkup(<Footer brand="off" links={supportLinks({ cookies: '/cookies' })} />)
  expect(html).toContain('href="/cookies"')
  expect(html).not.toMatch(/<svg|[Ll]icence|[Cc]rown/)
})
