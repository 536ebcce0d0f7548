import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rawRequest } from '@identity/runtime/http-testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { headingOf, titleOf } from '../shell/browser.fake.ts'
import { aSandbox, type RunningSandbox } from '../shell/sandbox.fake.ts'
import { guidesInRepository } from './guide-files.ts'

const files = readdirSync(guidesInRepository())
const paths = files.map((file) => (file === 'README.md' ? '/guides' : `/guides/${file.replace(/\.md$/, '')}`))

let sandbox: RunningSandbox

beforeAll(async () => {
  sandbox = await aSandbox()
})

afterAll(() => sandbox.close())

const pageAt = async (path: string, at = sandbox) => {
  const response = await fetch(at.url + path)
  return { status: response.status, html: await response.text() }
}
const all = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]+)"`, 'g'))].map(([, value = '']) => value)

test.each(paths)('the guide at %s is a page with one h1 and the list of guides', async (path) => {
  const { status, html } = await pageAt(path)
  expect([status, titleOf(html)]).toEqual([200, `${headingOf(html)} – Get an Identity sandbox – GOV.UK`])
  expect(all(html, 'href')).toEqual(expect.arrayContaining(paths))
  expect(html).toContain(`<a class="govuk-link" href="${path}" aria-current="page">`)
  expect(new Set(all(html, 'id')).size).toBe(all(html, 'id').length)
})

test('every link of a guide leads to a page that is there, and its anchor to a place on it', async () => {
  const linked = new Set<string>()
  const seen = new Map<string, Awaited<ReturnType<typeof pageAt>>>()
  const pageOnce = async (path: string) => {
    const page = seen.get(path) ?? (await pageAt(path))
    seen.set(path, page)
    return page
  }
  for (const path of paths) {
    for (const href of all((await pageOnce(path)).html, 'href')) {
      if (href.startsWith(`${sandbox.url}/`)) linked.add(href.slice(sandbox.url.length))
      else if (!/^https?:/.test(href)) linked.add(href.startsWith('#') ? path + href : href)
    }
  }
  const dead: string[] = []
  for (const target of linked) {
    const [path = '', anchor] = target.split('#')
    const { status, html } = await pageOnce(path)
    if (status !== 200 || (anchor && !all(html, 'id').includes(anchor))) dead.push(target)
  }
  expect(dead).toEqual([])
  expect(linked).toContain('/guides/sign-people-in#keys')
})

test('addresses in guides are those of this system, whatever its ports; the service of the reader keeps its own', async () => {
  const pages = await Promise.all(paths.map((path) => pageAt(path)))
  const ports = pages.flatMap(({ html }) => [...html.matchAll(/localhost:(\d+)/g)].map(([, port]) => port))
  expect(new Set(ports)).toEqual(new Set(['4000']))
  const links = pages.flatMap(({ html }) => all(html, 'href'))
  expect(links).toEqual(expect.arrayContaining([`${sandbox.url}/people`, `${sandbox.config.origin}/account`]))
})

test('the list has the guides in the order in which the first one leads to them', async () => {
  const list = (await pageAt('/guides')).html.split('<nav').at(-1) ?? ''
  const listed = all(list, 'href').filter((href) => paths.includes(href))
  expect(listed.slice(0, 3)).toEqual(['/guides', '/guides/sign-people-in', '/guides/settings'])
  expect([...listed].sort()).toEqual([...paths].sort())
})

test('a link to a file of the repository is its path in words', async () => {
  const { html } = await pageAt('/guides/deprecation')
  expect(html).toContain('changelog (<code>CHANGELOG.md</code>)')
  expect(html).not.toMatch(/href="[^"]*\.md/)
})

test('code and tables are moved sideways by themselves, and reached from the keyboard', async () => {
  const { html } = await pageAt('/guides/settings')
  expect(html).toContain(
    '<div class="guide-wide" role="group" aria-label="Code: TypeScript" tabindex="0"><pre>',
  )
  for (const [, before] of html.matchAll(/(.{40})<(?:pre|table)\b/g))
    expect(before).toContain('tabindex="0">')
})

test.each([
  '/guides/..%2f..%2fpackage.json',
  '/guides/../../package.json',
  '/guides/..%2f..%2fCHANGELOG',
  '/guides/%2e%2e%2farchitecture',
  '/guides/..%5c..%5cCHANGELOG',
  '/guides/settings%00',
  '/guides/settings.md',
  '/guides/unknown',
  '/guides/constructor',
  '/guides/README',
  '/guides/Settings',
  '/Guides',
  '/guides/settings/',
  '/guides/',
])('%s is no guide', async (target) => {
  expect((await rawRequest(sandbox.url, { target })).status).toBe(404)
})

describe('another folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guides-'))
  let other: RunningSandbox

  beforeAll(async () => {
    other = await aSandbox({ guides: folder })
  })

  afterAll(async () => {
    await other.close()
    rmSync(folder, { recursive: true })
  })

  test('without guides the page says where the sandbox looks, until they are there', async () => {
    const { status, html } = await pageAt('/guides', other)
    expect([status, headingOf(html)]).toEqual([404, 'Guides not found'])
    expect(other.logged.join()).toContain('There are no guides')
    expect(html).toContain('the sandbox looks for them in docs/partners of the repository')

    writeFileSync(
      join(folder, 'README.md'),
      '# Hello\n\nA <script>alert(1)</script> & `a<b`.\n\n<img src=x>\n',
    )
    const found = await pageAt('/guides', other)
    expect([found.status, headingOf(found.html)]).toEqual([200, 'Hello'])
    expect(found.html).toContain('A &lt;script&gt;alert(1)&lt;/script&gt; &amp; <code>a&lt;b</code>.')
    expect(found.html).toContain('&lt;img src=x&gt;')
  })
})
