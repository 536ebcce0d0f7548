import { changedFiles } from '../workspaces/changed-files.ts'
import { testedWorkspaces } from '../workspaces/tested-workspaces.ts'
import { touchedWorkspaces } from '../workspaces/touched-workspaces.ts'
import { workspacesOf } from '../workspaces/workspaces.ts'

/** What to run: no file named means every test of the workspace. */
export type ChosenTests = { workspace: string; files: string[] }

const CHANGED = '--changed'

/** Reads `npm test -- …`: names of workspaces, `--changed`, both for what is in both, or nothing for everything. */
export async function chosenTests(args: string[], root: string): Promise<ChosenTests[]> {
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== CHANGED)
  if (unknown) throw new Error(`npm test knows no ${unknown}. It takes names of workspaces, and ${CHANGED}.`)
  const named = args.filter((arg) => arg !== CHANGED).map((folder) => folder.replace(/\/+$/, ''))
  const tested = testedWorkspaces(root)
  for (const name of named) {
    if (!tested.includes(name)) throw new Error(`No workspace with tests is called ${name}`)
  }
  const wanted = tested.filter((folder) => named.length === 0 || named.includes(folder))
  if (!args.includes(CHANGED)) return wanted.map((workspace) => ({ workspace, files: [] }))
  const touched = touchedWorkspaces(await changedFiles(root), workspacesOf(root))
  return wanted.flatMap((workspace) => {
    const found = touched.find(({ folder }) => folder === workspace)
    return found ? [{ workspace, files: found.onlyTests ?? [] }] : []
  })
}
