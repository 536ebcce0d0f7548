import { testedWorkspaces } from '../workspaces/tested-workspaces.ts'

/** What to run: no file named means every test of the workspace. */
export type ChosenTests = { workspace: string; files: string[] }

/** Reads `npm test -- …`: names of workspaces, or nothing for everything. */
export async function chosenTests(args: string[], root: string): Promise<ChosenTests[]> {
  const named = args.map((folder) => folder.replace(/\/+$/, ''))
  const tested = testedWorkspaces(root)
  for (const name of named) {
    if (!tested.includes(name)) throw new Error(`No workspace with tests is called ${name}`)
  }
  const wanted = tested.filter((folder) => named.length === 0 || named.includes(folder))
  return wanted.map((workspace) => ({ workspace, files: [] }))
}
