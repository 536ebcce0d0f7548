import { expect, test } from 'vitest'
import { touchedWorkspaces } from './touched-workspaces.ts'
import type { Workspace } from './workspaces.ts'

const workspace = (folder: string, ...uses: string[]): Workspace => ({ folder, uses, hasTests: true })
const workspaces = [
  workspace('packages/values'),
  workspace('packages/matching', 'packages/values'),
  workspace('packages/database'),
  workspace('apps/api', 'packages/matching', 'packages/database'),
  workspace('apps/web'),
  workspace('packages/stories', 'apps/api', 'apps/web'),
]
const touched = (...files: string[]) => touchedWorkspaces(files, workspaces)
const folders = (...files: string[]) => touched(...files).map(({ folder }) => folder)

test('a change touches its workspace and all that use it, however indirectly', () => {
  expect(folders('packages/values/src/trn.ts')).toEqual([
    'packages/values',
    'packages/matching',
    'apps/api',
    'packages/stories',
  ])
})

test('a test that changed is run alone, and touches nobody else', () => {
  expect(touched('apps/api/src/limits/walk.test.ts')).toEqual([
    { folder: 'apps/api', onlyTests: ['src/limits/walk.test.ts'] },
  ])
})

test('a test that changed with what it tests is run with all the others', () => {
  expect(touched('apps/web/app/date.ts', 'apps/web/app/date.test.ts')).toEqual([
    { folder: 'apps/web' },
    { folder: 'packages/stories' },
  ])
})

test('a migration touches those who use the database', () => {
  expect(folders('drizzle/0001_first.sql')).toEqual(['packages/database', 'apps/api', 'packages/stories'])
})

test('what is installed and how it is compiled touches everything', () => {
  expect(folders('package-lock.json')).toEqual(workspaces.map(({ folder }) => folder))
})

test('a workspace whose name begins like another’s is not that other', () => {
  expect(folders('apps/web-next/app/date.ts')).toEqual([])
})
