import type { PageFixture } from './page-states.ts'

/** Every `<page>.fixture.ts`, found beside its page. */
export const pageFixtures: PageFixture[] = Object.values(
  import.meta.glob<PageFixture>('../app/**/*.fixture.ts', { eager: true }),
)
