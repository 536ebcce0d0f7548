import { BaseSequencer, type TestSpecification } from 'vitest/node'

// Slowest first, as measured: a long file that starts last keeps one core waiting for the other.
const SLOW = [
  'whole/broken-parts',
  'tours/pages',
  'random-walk/',
  'support/lost-email',
  'support/no-match',
  'match/people',
  'authenticate/stranger',
  'support/disputed-claim',
  'support/merge',
]

/** Files of equal rank keep vitest's own order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const place = SLOW.findIndex((name) => moduleId.includes(`/src/${name}`))
  return place < 0 ? SLOW.length : place
}
