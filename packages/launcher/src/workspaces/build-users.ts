import { withUsers } from './with-users.ts'
import type { Workspace } from './workspaces.ts'

/** The pages' styles and scripts are there when it is built. */
const BUILT = 'packages/govuk'

/** The workspaces whose tests look at what the build makes; the others need not wait for it. */
export function buildUsers(workspaces: Workspace[]): Set<string> {
  return withUsers([BUILT], workspaces)
}
