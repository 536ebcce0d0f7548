import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { everyPage } from '../testing/every-page.ts'
import { everySupportPage } from '../testing/support-pages.ts'
import { aSharedWeb } from '../testing/web.fixture.ts'

const web = aSharedWeb()

const MOST_BYTES = 100_000 // for somebody on a slow connection: design of the pages, first view, compressed as it travels

const sizes = new Map<string, number>()
async function sizeOf(path: string): Promise<number> {
  const size = sizes.get(path) ?? gzipSync((await web.get(path)).html).length
  sizes.set(path, size)
  return size
}

// Without the two files of GDS Transport (65 kB), which a gov.uk address adds once and browsers keep.
test.each([...everyPage, ...everySupportPage])(
  'the page $page and all that it loads come to less than 100 kB',
  async ({ visit }) => {
    const { html, $ } = await visit(web)
    const files = $('link[rel=stylesheet], script[src]')
      .map((_, file) => $(file).attr('href') ?? $(file).attr('src'))
      .get()
    expect(files.length).toBeGreaterThan(1)
    const init = (await web.get($('script[src*="/init-"]').attr('src') ?? '')).html
    const imported = /from '\.\/([^']+)'/.exec(init)?.[1]
    expect(imported).toMatch(/^govuk-frontend/)
    let bytes = gzipSync(html).length
    for (const file of [...files, `/assets/${imported}`]) bytes += await sizeOf(file)
    expect(bytes).toBeLessThan(MOST_BYTES)
  },
)

test('a person who signs in to a service loads nothing of the pages for staff', async () => {
  for (const { visit } of everyPage.slice(0, 3)) {
    expect((await visit(web)).html).not.toContain('support-styles')
  }
  const [forStaff] = everySupportPage
  expect((await forStaff?.visit(web))?.html).toContain('support-styles')
})
