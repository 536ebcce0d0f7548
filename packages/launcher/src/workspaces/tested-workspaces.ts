import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The workspaces that have tests: packages, then apps, then the stories, which need all the others to be right. */
export function testedWorkspaces(root: string): string[] {
  const found = ['packages', 'apps'].flatMap((parent) =>
    readdirSync(join(root, parent))
      .sort()
      .map((name) => `${parent}/${name}`)
      .filter((folder) => hasTests(join(root, folder))),
  )
  const isStories = (folder: string) => folder === 'packages/stories'
  return [...found.filter((folder) => !isStories(folder)), ...found.filter(isStories)]
}

function hasTests(folder: string): boolean {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return false
  const { scripts = {} }: { scripts?: Record<string, string> } = JSON.parse(readFileSync(file, 'utf8'))
  return scripts.test !== undefined
}
