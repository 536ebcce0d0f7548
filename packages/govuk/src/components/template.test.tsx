/** @jsxRuntime automatic */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { readGovukFile } from '../../test/fixtures.ts'
import { htmlTree, type Tree } from '../../test/html-tree.ts'
import type { PageAssets } from '../page-assets.ts'
import { BackLink } from './back-link.tsx'
import { PhaseBanner } from './phase-banner.tsx'
import { JS_ENABLED_SCRIPT, Template } from './template.tsx'

const assets: PageAssets = {
  brand: 'off',
  stylesheet: '/assets/brand-off-1.css',
  script: '/assets/govuk-frontend.min-1.js',
  init: '/assets/init-1.js',
  icons: [{ rel: 'icon', href: '/assets/images/plain-icon-1.svg', type: 'image/svg+xml' }],
}

const html = renderToStaticMarkup(
  <Template
    title="What is your date of birth? – Get an Identity – GOV.UK"
    assets={assets}
    nonce="n0nce"
    serviceName="Register for a national professional qualification"
    serviceUrl="/"
    navigation={[{ text: 'Your details', href: '/account' }]}
    phaseBanner={<PhaseBanner phase="Beta">Tell us what you think</PhaseBanner>}
    beforeContent={<BackLink href="/name" />}
    supportPages={{ accessibilityStatement: '/accessibility', cookies: '/cookies' }}
  >
    <h1>What is your date of birth?</h1>
  </Template>,
)

/** The tags with their first class, nested as on the page, down to a depth. */
function outline(nodes: (Tree | string)[], depth: number): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    const name = [node.tag, ...node.classes.slice(0, 1)].join('.')
    return depth === 0 ? [name] : [name, ...outline(node.children, depth - 1).map((child) => `  ${child}`)]
  })
}

// govuk-frontend ships no fixture for the whole page, so the page is held against its template's documented order.
describe('a page', () => {
  test('has the parts of the GOV.UK page template in their order', () => {
    const body = html.slice(html.indexOf('<body'), html.indexOf('</body>')).replace(/^<body[^>]*>/, '')
    expect(outline(htmlTree(body), 1)).toEqual([
      'script',
      'a.govuk-skip-link',
      'header.govuk-template__header',
      '  div.govuk-generic-header',
      '  section.govuk-service-navigation',
      '  div.govuk-phase-banner',
      'div.govuk-width-container',
      '  a.govuk-back-link',
      '  main.govuk-main-wrapper',
      'footer.govuk-template__footer',
      '  div.govuk-footer',
      'script',
    ])
  })

  test.each([
    'govuk-template',
    'govuk-template__body',
    'govuk-template__header',
    'govuk-template__footer',
    'govuk-main-wrapper',
    'govuk-width-container',
  ])('uses the class %s where the shipped template does', (name) => {
    const opening = new RegExp(`<([a-z]+)[^>]*class="${name}[ "]`)
    // Only before "{%-" in the shipped file: the class may be followed by a caller's own.
    const shipped = readGovukFile('template.njk').replace(/ ?\{[%{].*?[%}]\}/g, '')
    expect(opening.exec(html)?.[1]).toBe(opening.exec(shipped)?.[1])
    expect(opening.exec(html)?.[1]).toBeTruthy()
  })

  test('says its language, its title and that it fits a phone', () => {
    expect(html).toContain('<html lang="en" class="govuk-template">')
    expect(html).toContain('<title>What is your date of birth? – Get an Identity – GOV.UK</title>')
    expect(html).toContain('content="width=device-width, initial-scale=1, viewport-fit=cover"')
    expect(html).toContain('<link rel="stylesheet" href="/assets/brand-off-1.css"/>')
  })

  test("runs govuk-frontend's own inline script, byte for byte", () => {
    expect(readGovukFile('template.njk')).toContain(`>${JS_ENABLED_SCRIPT}</script>`)
    expect(html).toContain(`<script nonce="n0nce">${JS_ENABLED_SCRIPT}</script>`)
  })

  test("gives every script the response's nonce", () => {
    const scripts = html.match(/<script[^>]*>/g) ?? []
    expect(scripts).toHaveLength(2)
    for (const script of scripts) expect(script).toContain('nonce="n0nce"')
  })

  test('leads the skip link to the main content', () => {
    expect(html).toContain('<a href="#main-content" class="govuk-skip-link"')
    expect(html).toContain('<main class="govuk-main-wrapper" id="main-content">')
  })

  test('shows nothing that is licensed for gov.uk only when the brand is off', () => {
    expect(html).not.toMatch(/<svg|crown|logotype|favicon|[Cc]rown copyright/)
  })

  test('shows the crown, the licence and the crest when the brand is on', () => {
    const branded = renderToStaticMarkup(
      <Template title="Start" assets={{ ...assets, brand: 'on' }}>
        <h1>Start</h1>
      </Template>,
    )
    expect(branded).toContain('govuk-header__logotype')
    expect(branded).toContain('govuk-footer__crown')
    expect(branded).toContain('govuk-footer__licence-logo')
    expect(branded).toContain('govuk-footer__copyright-logo')
  })
})
