import type { Page } from 'playwright-core'

const MAX_STOPS = 80 // more than any page has; stops a page that never lets go

/**
 * Goes through the page with the Tab key. A problem is: something that can be pressed or filled in but is not reached, or not in reading
 * order; something that looks the same with the focus as without it; something that is covered while it has the focus.
 */
export async function keyboardProblems(page: Page): Promise<string[]> {
  const stops = await markStops(page)
  if (stops === 0) return []
  const problems: string[] = []
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-stop="0"]')?.focus())
  for (let expected = 0; expected < Math.min(stops, MAX_STOPS); expected++) {
    if (expected > 0) await page.keyboard.press('Tab')
    problems.push(...(await page.evaluate(problemsAtStop, expected)))
  }
  await page.evaluate(() => {
    for (const stop of document.querySelectorAll('[data-stop]')) {
      stop.removeAttribute('data-stop')
      stop.removeAttribute('data-plain')
    }
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    window.scrollTo(0, 0)
  })
  return problems
}

/** Numbers everything that the Tab key should stop at, and notes how it looks without the focus. A group of radios is one stop. */
function markStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const candidates = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]',
      ),
    ].filter((element) => element.matches(':not(:disabled):not([type=hidden])') && element.checkVisibility())
    const isItsGroupsStop = (element: HTMLElement) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
      const group = candidates.filter(
        (other): other is HTMLInputElement =>
          other instanceof HTMLInputElement && other.name === element.name,
      )
      return element === (group.find(({ checked }) => checked) ?? group[0])
    }
    const stops = candidates.filter(isItsGroupsStop)
    for (const [place, stop] of stops.entries()) {
      stop.dataset.stop = String(place)
      stop.dataset.plain = appearance(stop)
    }
    return stops.length

    function appearance(element: Element): string {
      const looks = [getComputedStyle(element)]
      if (element.nextElementSibling) looks.push(getComputedStyle(element.nextElementSibling, '::before'))
      for (const child of element.querySelectorAll('*')) looks.push(getComputedStyle(child))
      return JSON.stringify(
        looks.map(({ outlineStyle, outlineWidth, boxShadow, backgroundColor }) => [
          outlineStyle,
          outlineWidth,
          boxShadow,
          backgroundColor,
        ]),
      )
    }
  })
}

/** The problems where the focus is now. Runs in the browser, so it can use nothing of this file. */
function problemsAtStop(expected: number): string[] {
  const focused = document.activeElement
  const name = (element: Element | null) => element?.outerHTML.slice(0, 90) ?? 'nothing'
  const wanted = document.querySelector(`[data-stop="${expected}"]`)
  if (!(focused instanceof HTMLElement) || focused !== wanted)
    return [`stop ${expected} is ${name(focused)} in place of ${name(wanted)}`]

  const looks = [getComputedStyle(focused)]
  if (focused.nextElementSibling) looks.push(getComputedStyle(focused.nextElementSibling, '::before'))
  for (const child of focused.querySelectorAll('*')) looks.push(getComputedStyle(child))
  const now = JSON.stringify(
    looks.map(({ outlineStyle, outlineWidth, boxShadow, backgroundColor }) => [
      outlineStyle,
      outlineWidth,
      boxShadow,
      backgroundColor,
    ]),
  )
  const problems = now === focused.dataset.plain ? [`the focus on ${name(focused)} cannot be seen`] : []

  // The first line of a link that runs over two: the box around both is partly empty.
  const [{ left, top, width, height } = focused.getBoundingClientRect()] = focused.getClientRects()
  // Of what is taller than the screen, such as a long table that scrolls, the part that can be seen.
  const middle = (Math.max(top, 0) + Math.min(top + height, innerHeight)) / 2
  const onTop = document.elementFromPoint(left + Math.min(width, 20) / 2, middle)
  const isCovered = !onTop || !(focused.contains(onTop) || onTop.matches('label'))
  return isCovered
    ? [...problems, `${name(focused)} has the focus and is covered by ${name(onTop)}`]
    : problems
}
