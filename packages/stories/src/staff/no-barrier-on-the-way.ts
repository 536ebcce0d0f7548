import type { Page } from 'playwright-core'
import { seesNoBarrier } from '../barriers/sees-no-barrier.ts'

const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** For `onPage`: each page, and each state of a page, is looked over once, however often it is come to. */
export function noBarrierOnTheWay(): (page: Page) => Promise<void> {
  const seen = new Set<string>()
  return async (page) => {
    const { pathname, searchParams } = new URL(page.url())
    const asked = [...searchParams.keys()].join(' ')
    const [title = ''] = (await page.title()).split(' ')
    const state = `${pathname.replaceAll(ID, ':id')} ${asked} ${title}`
    if (seen.has(state)) return
    seen.add(state)
    await seesNoBarrier(page, state)
  }
}
