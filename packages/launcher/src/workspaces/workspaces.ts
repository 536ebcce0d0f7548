import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Workspace = {
  folder: string
  hasTests: boolean
  /** The folders of the workspaces whose code it uses. */
  uses: string[]
}

type Description = {
  name: string
  workspaces?: string[]
  scripts?: Record<string, string>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

/** The stories use no app's code: they start all of them, as built, and the examples. */
const STARTS: Record<string, string[]> = { 'packages/stories': ['apps/', 'examples/'] }

/** Every workspace of the repository, as its package.json describes it. */
export function workspacesOf(root: string): Workspace[] {
  const described = foldersOf(root)
    .map((folder) => ({ folder, description: read(join(root, folder)) }))
    .filter((one): one is { folder: string; description: Description } => one.description !== undefined)
  const folderOf = new Map(described.map(({ folder, description }) => [description.name, folder]))
  return described.map(({ folder, description }) => {
    const names = Object.keys({ ...description.dependencies, ...description.devDependencies })
    const used = names.map((name) => folderOf.get(name)).filter((one) => one !== undefined)
    const prefixes = STARTS[folder] ?? []
    const started = [...folderOf.values()].filter((one) => prefixes.some((prefix) => one.startsWith(prefix)))
    const hasTests = description.scripts?.test !== undefined
    return { folder, hasTests, uses: [...used, ...started] }
  })
}

/** `packages/*` in the root's package.json stands for each folder in packages. */
function foldersOf(root: string): string[] {
  const { workspaces = [] } = read(root) ?? {}
  return workspaces.flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [pattern]
    const parent = pattern.slice(0, -2)
    return readdirSync(join(root, parent))
      .sort()
      .map((name) => `${parent}/${name}`)
  })
}

function read(folder: string): Description | undefined {
  const file = join(folder, 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
