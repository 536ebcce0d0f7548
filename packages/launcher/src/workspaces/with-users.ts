import type { Workspace } from './workspaces.ts'

/** These workspaces and all that use them, however indirectly. */
export function withUsers(folders: string[], workspaces: Workspace[]): Set<string> {
  const affected = new Set(folders)
  for (const folder of affected) {
    for (const one of workspaces) if (one.uses.includes(folder)) affected.add(one.folder) // a Set goes on to what is added meanwhile
  }
  return affected
}
