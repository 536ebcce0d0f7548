import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changedFiles } from './changed-files.ts'

let root: string
const write = (file: string, text: string) => writeFile(join(root, file), text)
const AUTHOR = ['-c', 'user.name=A Developer', '-c', 'user.email=developer@example.test']

function git(...args: string[]) {
  execFileSync('git', [...AUTHOR, ...args], { cwd: root, stdio: 'ignore' })
}

function commit() {
  git('add', '.')
  git('commit', '-m', 'a change', '--no-gpg-sign', '--no-verify')
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'launcher-'))
  git('init', '-b', 'main')
  await mkdir(join(root, 'src'))
  await write('src/moved.ts', 'export const moved = true')
  await write('src/kept.ts', 'export const kept = true')
  await write('.gitignore', 'dist\n')
  commit()
})
afterEach(() => rm(root, { recursive: true, force: true }))

test('what was committed since main was left, what was not, and what is new count; what is built does not', async () => {
  git('switch', '-c', 'mine')
  await write('committed.ts', '')
  commit()
  await write('src/kept.ts', 'export const kept = false')
  await write('new.ts', '')
  await write('dist', '')
  expect(await changedFiles(root)).toEqual(['committed.ts', 'new.ts', 'src/kept.ts'])
})

test('what main did meanwhile is not ours', async () => {
  git('switch', '-c', 'mine')
  git('switch', 'main')
  await write('theirs.ts', '')
  commit()
  git('switch', 'mine')
  expect(await changedFiles(root)).toEqual([])
})

test('a file that was moved counts where it was and where it is', async () => {
  git('switch', '-c', 'mine')
  await rename(join(root, 'src/moved.ts'), join(root, 'moved.ts'))
  commit()
  expect(await changedFiles(root)).toEqual(['moved.ts', 'src/moved.ts'])
})

test('without a branch main the way out is named', async () => {
  git('branch', '-m', 'trunk')
  await expect(changedFiles(root)).rejects.toThrow(/the branch main/)
})
