import type { SampleFacts } from '@identity/sample-people'
import type { Page } from 'playwright-core'
import { type WalkOptions, walk } from './teacher.ts'

/**
 * A claimant who leaves out their National Insurance number, answers everything else, and gives the number when they check their answers: the
 * record is found only after they have said what they know of their TRN. `options` are for the second part of the way.
 */
export async function walkWithLateNumber(
  page: Page,
  facts: SampleFacts,
  options: WalkOptions,
): Promise<string[]> {
  const { nationalInsuranceNumber: _, ...atFirst } = facts
  const { onPage: _onPage, ...quietly } = options
  const before = await walk(page, atFirst, { ...quietly, until: 'check-answers' })
  await page.getByRole('link', { name: /Change.*National Insurance number/ }).click()
  return [...before, ...(await walk(page, facts, options))]
}
