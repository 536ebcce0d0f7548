import { fileURLToPath } from 'node:url'

/** The top of the repository: the folder with the workspaces in it. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))
