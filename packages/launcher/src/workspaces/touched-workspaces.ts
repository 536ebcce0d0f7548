import { withUsers } from './with-users.ts'
import type { Workspace } from './workspaces.ts'

export type Touched = {
  folder: string
  /** Nothing but these tests changed in it, so nothing else can come out differently. */
  onlyTests?: string[]
}

/** Files of the root that particular workspaces read. */
const READERS: [path: string, readers: string[]][] = [
  ['drizzle/', ['packages/database']],
  ['schema.graphql', ['packages/graphql-client', 'apps/api']],
  ['.env.example', ['packages/launcher']],
]
/** Files of the root that concern everything: what is installed, and how it is compiled and built. */
const OF_ALL = ['package.json', 'package-lock.json', 'tsconfig.json', 'turbo.json', '.npmrc', '.nvmrc']
const TEST = /\.test\.tsx?$/

/** The workspaces whose tests may come out differently: those that hold or read what changed, and those that use them, however indirectly. */
export function touchedWorkspaces(files: string[], workspaces: Workspace[]): Touched[] {
  const everything = files.some((file) => OF_ALL.includes(file))
  const changed = new Map(
    workspaces.map(({ folder }) => [folder, everything ? [folder] : filesOf(folder, files)]),
  )
  const isChanged = (folder: string) => changed.get(folder)?.some((file) => !TEST.test(file)) ?? false
  const affected = withUsers(workspaces.map(({ folder }) => folder).filter(isChanged), workspaces)
  return workspaces.flatMap(({ folder }): Touched[] => {
    if (affected.has(folder)) return [{ folder }]
    const tests = changed.get(folder) ?? []
    return tests.length === 0
      ? []
      : [{ folder, onlyTests: tests.map((file) => file.slice(folder.length + 1)) }]
  })
}

function filesOf(folder: string, files: string[]): string[] {
  const read = READERS.filter(([, readers]) => readers.includes(folder)).map(([path]) => path)
  return files.filter(
    (file) =>
      file.startsWith(`${folder}/`) ||
      read.some((path) => (path.endsWith('/') ? file.startsWith(path) : file === path)),
  )
}
