import type { PageFixture } from './page-states.ts'

/** Every `<page>.fixture.ts`, found beside its page; those of the pages for staff are in support-pages.ts. */
export const pageFixtures: PageFixture[] = Object.values(
  import.meta.glob<PageFixture>(['../app/**/*.fixture.ts', '!../app/support/**'], { eager: true }),
)
