import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyBinaries, repairLinks } from './postgres-binaries.ts'

let folder: string
let native: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postgres-binaries-'))
  native = join(folder, 'package/native')
  await mkdir(join(native, 'lib'), { recursive: true })
  await writeFile(join(native, 'lib/libpq.so.5.18'), 'library')
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(links))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('libraries get the links that an install without scripts left out', async () => {
  expect(await repairLinks(native)).toBe(true)
  expect(await readFile(join(native, 'lib/libpq.so.5'), 'utf8')).toBe('library')
  expect(await repairLinks(native)).toBe(true)
})

test('a copy has its own links, not links back to where it came from', async () => {
  const home = join(folder, 'home')
  await mkdir(home)
  const copy = await copyBinaries({ native, version: '18.4.0' }, home)
  await repairLinks(copy)
  expect((await lstat(join(copy, 'lib/libpq.so.5'))).isSymbolicLink()).toBe(true)
  expect(await readlink(join(copy, 'lib/libpq.so.5'))).toBe('libpq.so.5.18')
})

test('two copies made at once end as one, with nothing half-made beside it', async () => {
  const home = join(folder, 'home')
  await mkdir(home)
  const both = [1, 2].map(() => copyBinaries({ native, version: '18.4.0' }, home))
  expect(await Promise.all(both)).toEqual([join(home, 'native-18.4.0'), join(home, 'native-18.4.0')])
  expect(await readdir(home)).toEqual(['native-18.4.0'])
})
