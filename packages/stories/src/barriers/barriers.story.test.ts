import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inNewBrowser } from '../browser/in-new-browser.ts'
import { launchBrowser } from '../browser/launch-browser.ts'
import { accessibilityProblems, sidewaysScroll } from './accessibility.ts'
import { lostInForcedColours, lostOnPaper, sidewaysWithLongWords, withTextSpacing } from './appearance.ts'
import { keyboardProblems } from './keyboard.ts'

// The checks that every page is put through, on a page that each of them should find at fault, and on one where none should.

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const GOOD =
  '<h1>Your details</h1><p>Some words</p><a href="/a">One</a> <a href="/b">Two</a> <button>Continue</button>'

/** A page of ours, as far as its frame goes, `width` pixels wide. */
function onPage<Result>(main: string, look: (page: Page) => Promise<Result>, width = 320): Promise<Result> {
  const html = `<!doctype html><html lang="en"><head><title>A page</title><style>:focus { outline: 3px solid } @media print { button { display: none } }</style></head>
    <body><main>${main}</main></body></html>`
  return inNewBrowser(
    browser,
    async (page) => {
      await page.setContent(html)
      return look(page)
    },
    { viewport: { width, height: 640 } },
  )
}

test('a page without a fault passes every check', async () => {
  await onPage(GOOD, async (page) => {
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await keyboardProblems(page)).toEqual([])
    expect(await lostInForcedColours(page)).toEqual([])
    expect(await lostOnPaper(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await withTextSpacing(page)).toEqual({ sideways: 0, cutOff: [] })
    expect(await page.locator('main').innerHTML(), 'the checks leave it as it was').toBe(GOOD)
  })
})

const faults: [string, string, (page: Page) => Promise<unknown>, RegExp][] = [
  ['too little contrast', '<p style="color: #aaa">Words</p>', accessibilityProblems, /color-contrast/],
  ['a field without a label', '<input name="a">', accessibilityProblems, /label/],
  [
    'an order that is not that of reading',
    '<a href="/a" tabindex="2">A</a> <a href="/b" tabindex="1">B</a>',
    keyboardProblems,
    /in place of/,
  ],
  [
    'a focus that cannot be seen',
    '<style>.b:focus { outline: medium none }</style><a href="/a">A</a> <a class="b" href="/b">B</a>',
    keyboardProblems,
    /cannot be seen/,
  ],
  [
    'a focus that is covered',
    '<a href="/a">A</a><div style="position: fixed; inset: 0"></div>',
    keyboardProblems,
    /is covered by/,
  ],
  [
    'a last stop that is covered',
    '<a href="/a">A</a><br><b style="position: relative"><a href="/b">B</a><i style="position: absolute; inset: 0"></i></b>',
    keyboardProblems,
    /"\/b".* is covered by/,
  ],
  [
    'a stop that gives its focus away',
    '<a href="/a" onfocus="this.blur()">A</a> <a href="/b">B</a>',
    keyboardProblems,
    /stop 0 is <body>/,
  ],
  [
    'a button without an edge',
    '<button class="govuk-button" style="border: 0; outline: 0">A</button>',
    lostInForcedColours,
    /govuk-button/,
  ],
  [
    'a heading that is not printed',
    '<style>@media print { h1 { display: none } }</style><h1>A</h1>',
    lostOnPaper,
    /missing/,
  ],
  ['more than fits', '<p style="width: 500px">A</p>', sidewaysScroll, /^[1-9]/],
  ['a name that does not break', '<p>Words</p>', sidewaysWithLongWords, /^[1-9]/],
  [
    'a text that spacing cuts off',
    '<p style="height: 1.2em; overflow: hidden">A</p>',
    async (page) => (await withTextSpacing(page)).cutOff,
    /<p/,
  ],
]

test.each(faults)('a page with %s is at fault', async (_fault, main, check, found) => {
  expect(String(await onPage(main, check))).toMatch(found)
})
