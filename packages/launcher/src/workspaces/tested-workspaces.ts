import { workspacesOf } from './workspaces.ts'

export const STORIES = 'packages/stories'

/** The workspaces that have tests: packages, then apps, then the stories, which need all the others to be right. */
export function testedWorkspaces(root: string): string[] {
  const found = workspacesOf(root)
    .filter(({ hasTests }) => hasTests)
    .map(({ folder }) => folder)
  const place = (folder: string) => (folder === STORIES ? 2 : folder.startsWith('packages/') ? 0 : 1)
  return found.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}
