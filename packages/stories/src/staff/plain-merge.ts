import type { PlainBrowser } from '../plain/plain-browser.ts'
import { goesThrough } from './plain-agent.ts'

/** A member of staff opens both accounts and proposes to merge them, over plain HTTP. The id of the merge. */
export async function proposesMerge(
  browser: PlainBrowser,
  origin: string,
  [first, second]: readonly [string, string],
): Promise<string> {
  const people = `${origin}/support/people`
  for (const id of [first, second]) await goesThrough(browser, `${people}/${id}/open`)
  const { url, $ } = await goesThrough(browser, `${people}/${first}/merge/${second}`)
  const [, mergeId] = url.pathname.match(/\/merges\/([^/]+)$/) ?? []
  if (!mergeId) throw new Error(`no merge was proposed: ${url.pathname} says: ${$('main').text()}`)
  return mergeId
}
