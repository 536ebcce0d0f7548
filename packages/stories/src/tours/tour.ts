import type { SampleFacts } from '@identity/sample-people'
import type { Browser, Page } from 'playwright-core'

/** Called for every page and state of a page, with a name that is a file name too. */
export type Visit = (name: string, page: Page) => Promise<void>
export type Grounds = { origin: string; sandboxUrl: string; databaseUrl: string; browser: Browser }
export type Tour = (grounds: Grounds, visit: Visit) => Promise<void>

export const aPersonWithoutRecord = (email: string, facts: Partial<SampleFacts> = {}): SampleFacts => ({
  email,
  firstName: 'Tamsin',
  lastName: 'Ashcombe',
  dateOfBirth: '1979-11-02',
  hasQts: true,
  ...facts,
})
