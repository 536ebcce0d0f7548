import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testedWorkspaces } from './tested-workspaces.ts'

test('packages are tested first, then apps, and the stories last', async () => {
  const root = await mkdtemp(join(tmpdir(), 'launcher-'))
  const withTests = ['packages/values', 'packages/stories', 'packages/matching', 'apps/web', 'apps/api']
  for (const folder of [...withTests, 'packages/untested']) {
    await mkdir(join(root, folder), { recursive: true })
    const scripts = folder === 'packages/untested' ? {} : { test: 'vitest run' }
    await writeFile(join(root, folder, 'package.json'), JSON.stringify({ name: folder, scripts }))
  }
  await mkdir(join(root, 'packages/not-a-workspace'))
  await writeFile(join(root, 'package.json'), JSON.stringify({ workspaces: ['apps/*', 'packages/*'] }))
  expect(testedWorkspaces(root)).toEqual([
    'packages/matching',
    'packages/values',
    'apps/api',
    'apps/web',
    'packages/stories',
  ])
  await rm(root, { recursive: true })
})
