import { describe, expect, test } from 'vitest'
import { everyPage } from '../every-page.ts'
import { aSharedWeb, type PageResponse } from '../web.fixture.ts'

const web = aSharedWeb({ locales: 'en,cy', language: 'cy' })

/** Words that stand in most English sentences, and in no Welsh one. */
const ENGLISH = /\b(the|your|you|we|is|are|cannot|enter|email)\b/i
/** Months and days, and the two halves of one, as ICU writes them in Welsh. */
const WELSH =
  /\b(Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr|Dydd|yb|yh|hanner)\b|\d[AP]M\b/

/** The pieces of text of a page that are marked as English, and those that are not. */
function textsOf({ $ }: PageResponse) {
  const texts = $('body')
    .find('*')
    .not('script, style, noscript')
    .contents()
    .filter((_, node) => node.type === 'text' && $(node).text().trim() !== '')
    .get()
  const isEnglish = (node: (typeof texts)[number]) => $(node).closest('[lang]').attr('lang') === 'en'
  const said = (nodes: typeof texts) => nodes.map((node) => $(node).text())
  return {
    english: said(texts.filter(isEnglish)),
    welsh: said(texts.filter((node) => !isEnglish(node))),
  }
}

describe.each(everyPage)('the page $page with Welsh chosen', ({ visit }) => {
  test('is marked as Welsh, and what is not translated as English, dates and times included', async () => {
    const page = await visit(web)
    expect(page.$('html').attr('lang')).toBe('cy')
    expect(page.$('h1')).toHaveLength(1)
    const { english, welsh } = textsOf(page)
    expect(welsh.filter((text) => ENGLISH.test(text))).toEqual([])
    expect(english.filter((text) => WELSH.test(text))).toEqual([])
  })
})
