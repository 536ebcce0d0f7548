import { STORIES } from '../workspaces/tested-workspaces.ts'

const LONGEST = 'apps/api'

/** The longest begins at once, beside the quick ones, so that no lane is left with it at the end. Browsers want the machine for themselves. */
export function runningOrder<Tests extends { workspace: string }>(
  chosen: readonly Tests[],
): { sideBySide: Tests[]; afterwards: Tests[] } {
  const isLongest = ({ workspace }: Tests) => workspace === LONGEST
  const isStories = ({ workspace }: Tests) => workspace === STORIES
  const quick = chosen.filter((one) => !isLongest(one) && !isStories(one))
  return { sideBySide: [...chosen.filter(isLongest), ...quick], afterwards: chosen.filter(isStories) }
}
