import type { Page } from 'playwright-core'

// WCAG 1.4.12: what a reader may set without losing anything.
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`

/** How many pixels lie beyond the right edge of the window with the reader's own text spacing, and the texts that it cuts off. */
export function withTextSpacing(page: Page): Promise<{ sideways: number; cutOff: string[] }> {
  return page.evaluate((rules) => {
    // A constructed sheet: the pages' policy lets no style be added to the mark-up.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [sheet]
    const { scrollWidth, clientWidth } = document.documentElement
    const cutOff = [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element)
        const isHidden = element.closest('.govuk-visually-hidden, [hidden], [inert]') !== null
        const isCut =
          (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
          (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
        return !isHidden && isCut && element.textContent?.trim()
      })
      .map((element) => element.outerHTML.slice(0, 100))
    document.adoptedStyleSheets = []
    return { sideways: Math.max(0, scrollWidth - clientWidth), cutOff }
  }, TEXT_SPACING)
}

/** How many pixels lie beyond the right edge of the window where each text of the page has a word of 54 letters in it: names and addresses may. */
export function sidewaysWithLongWords(page: Page): Promise<number> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: { text: Node; said: string }[] = []
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (!text.parentElement?.closest('script, style, noscript, option'))
        texts.push({ text, said: text.nodeValue ?? '' })
    }
    for (const { text, said } of texts)
      text.nodeValue = said.replace(/\p{L}+/u, (word) => word.repeat(54).slice(0, 54))
    const { scrollWidth, clientWidth } = document.documentElement
    for (const { text, said } of texts) text.nodeValue = said
    return Math.max(0, scrollWidth - clientWidth)
  })
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
