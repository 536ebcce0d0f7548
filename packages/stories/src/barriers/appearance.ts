import type { Page } from 'playwright-core'

// WCAG 1.4.12: what a reader may set without losing anything.
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`

/** Looks at the page with the reader's own text spacing; `use` is told which texts are cut off by it. */
export async function withTextSpacing(page: Page, use: (cutOff: string[]) => Promise<void>): Promise<void> {
  // A constructed sheet: the pages' policy lets no style be added to the mark-up.
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [sheet]
  }, TEXT_SPACING)
  const cutOff = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element)
        const isHidden = element.closest('.govuk-visually-hidden, [hidden], [inert]') !== null
        const isCut =
          (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
          (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
        return !isHidden && isCut && element.textContent?.trim()
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  )
  await use(cutOff)
  await page.evaluate(() => {
    document.adoptedStyleSheets = []
  })
}

/** Looks at the page as it is where each of its texts has a word of 54 letters in it: names and addresses may. */
export async function withLongWords(page: Page, use: () => Promise<void>): Promise<void> {
  const before = await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const before: string[] = []
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const said = text.nodeValue ?? ''
      before.push(said)
      if (!text.parentElement?.closest('script, style, noscript, option'))
        text.nodeValue = said.replace(/\p{L}+/u, (word) => word.repeat(54).slice(0, 54))
    }
    return before
  })
  await use()
  await page.evaluate((before) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (const said of before) {
      const text = texts.nextNode()
      if (text) text.nodeValue = said
    }
  }, before)
}

/** Buttons and fields that a reader with forced colours could not tell from the page: no border of their own is left. */
export async function lostInForcedColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' })
  const lost = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.govuk-button, input:not([type=hidden]), select, textarea, dialog[open]',
      ),
    ]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const isRadio = element.matches('[type=radio], [type=checkbox]')
        const drawn = isRadio
          ? getComputedStyle(element.nextElementSibling ?? element, '::before')
          : getComputedStyle(element)
        const hasEdge = drawn.borderTopStyle !== 'none' && Number.parseFloat(drawn.borderTopWidth) > 0
        const hasOutline = drawn.outlineStyle !== 'none' && Number.parseFloat(drawn.outlineWidth) > 0
        return !hasEdge && !hasOutline
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  )
  await page.emulateMedia({ forcedColors: 'none' })
  return lost
}

/** The things missing on paper, of the header, the heading and every answer; and the things printed that are of no use there. */
export async function lostOnPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' })
  const lost = await page.evaluate(() => {
    const problems: string[] = []
    const seen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    for (const element of document.querySelectorAll(
      'h1, .govuk-header__homepage-link, .govuk-generic-header__homepage-link, .govuk-service-navigation__service-name > *, dt, dd.govuk-summary-list__value',
    )) {
      if (!seen(element)) problems.push(`missing: ${element.outerHTML.slice(0, 100)}`)
      if (getComputedStyle(element).color === 'rgb(255, 255, 255)' && !element.closest('.govuk-panel'))
        problems.push(`white on white: ${element.outerHTML.slice(0, 100)}`)
    }
    for (const element of document.querySelectorAll(
      '.govuk-skip-link, .govuk-back-link, main button, .govuk-summary-list__actions a',
    )) {
      if (seen(element) && element.getBoundingClientRect().height > 1)
        problems.push(`of no use: ${element.outerHTML.slice(0, 100)}`)
    }
    return problems
  })
  await page.emulateMedia({ media: 'screen' })
  return lost
}
