import type { Page } from 'playwright-core'

const MAX_STOPS = 80 // more than any page has; stops a page that never lets go

/**
 * Goes through the page with the Tab key. A problem is: something that can be pressed or filled in but is not reached, or not in reading
 * order; something that looks the same with the focus as without it; something that is covered while it has the focus.
 */
export async function keyboardProblems(page: Page): Promise<string[]> {
  const stops = Math.min(await page.evaluate(beginAtFirstStop), MAX_STOPS)
  // All keys at once: before the focus leaves a stop the page itself looks how it is there, which a question after each key would do no better.
  await Promise.all(Array.from({ length: Math.max(0, stops - 1) }, () => page.keyboard.down('Tab')))
  await page.keyboard.up('Tab')
  return page.evaluate(endAtLastStop, stops)
}

/**
 * Puts the focus on the first of everything that the Tab key should stop at, in reading order. A group of radios is one stop. From then on each key
 * has the stop that is left looked at. Answers how many there are. Runs in the browser, so it can use nothing of this file.
 */
function beginAtFirstStop(): number {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  const candidates = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ].filter((element) => element.matches(':not(:disabled):not([type=hidden])') && element.checkVisibility())
  const stops = candidates.filter(isItsGroupsStop)
  const plain = stops.map(appearance)
  const problems: string[] = []
  let at = 0
  const look = () => void problems.push(...problemsAt(at++))
  document.addEventListener('keydown', look, { capture: true })
  Reflect.set(window, 'endOfKeys', () => {
    document.removeEventListener('keydown', look, { capture: true })
    look()
    return { problems, looks: at }
  })
  stops[0]?.focus()
  return stops.length

  function isItsGroupsStop(element: HTMLElement): boolean {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
    const group = candidates.filter(
      (other): other is HTMLInputElement => other instanceof HTMLInputElement && other.name === element.name,
    )
    return element === (group.find(({ checked }) => checked) ?? group[0])
  }

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

  function problemsAt(expected: number): string[] {
    const focused = document.activeElement
    const name = (element: Element | null | undefined) => element?.outerHTML.slice(0, 90) ?? 'nothing'
    const wanted = stops[expected]
    if (!(focused instanceof HTMLElement) || focused !== wanted)
      return [`stop ${expected} is ${name(focused)} in place of ${name(wanted)}`]

    const isSeen = appearance(focused) !== plain[expected]
    const found = isSeen ? [] : [`the focus on ${name(focused)} cannot be seen`]

    // The first line of a link that runs over two: the box around both is partly empty.
    const [{ left, top, width, height } = focused.getBoundingClientRect()] = focused.getClientRects()
    // Of what is taller than the screen, such as a long table that scrolls, the part that can be seen.
    const middle = (Math.max(top, 0) + Math.min(top + height, innerHeight)) / 2
    const onTop = document.elementFromPoint(left + Math.min(width, 20) / 2, middle)
    const isCovered = !onTop || !(focused.contains(onTop) || onTop.matches('label'))
    return isCovered ? [...found, `${name(focused)} has the focus and is covered by ${name(onTop)}`] : found
  }
}

/** The problems at all stops. A key that the page did not hear of is one too. Runs in the browser. */
function endAtLastStop(stops: number): string[] {
  const end: () => { problems: string[]; looks: number } = Reflect.get(window, 'endOfKeys')
  const { problems, looks } = end()
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  window.scrollTo(0, 0)
  if (stops === 0) return []
  return looks === stops ? problems : [...problems, `${looks} of ${stops} stops had the focus`]
}
