import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const MAIN = ['main', 'origin/main']

/** What differs from where this work left main, whether or not it is committed; paths from the root, the old one too of what was moved. */
export async function changedFiles(root: string): Promise<string[]> {
  const base = await leftMainAt(root)
  const differing = await git(root, 'diff', '--name-only', '--no-renames', '-z', base)
  const untracked = await git(root, 'ls-files', '--others', '--exclude-standard', '-z')
  return [...new Set([...differing.split('\0'), ...untracked.split('\0')])]
    .filter((path) => path !== '')
    .sort()
}

async function leftMainAt(root: string): Promise<string> {
  for (const main of MAIN) {
    const base = await git(root, 'merge-base', 'HEAD', main).catch(() => undefined)
    if (base) return base.trim()
  }
  throw new Error(
    '--changed compares with the branch main, and git knows none here. Name workspaces instead.',
  )
}

async function git(root: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, { cwd: root, maxBuffer: 64 * 1024 * 1024 })
  return stdout
}
