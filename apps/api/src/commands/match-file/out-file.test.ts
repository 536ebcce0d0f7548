import { link, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createOutFile, refuseInput } from './out-file.ts'

let folder: string
const path = (name: string) => join(folder, name)
const textOf = (name: string) => readFile(path(name), 'utf8')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'out-file-'))
  await writeFile(path('people.jsonl'), 'the people')
})
afterEach(() => rm(folder, { recursive: true }))

test.each<[string, (to: string) => Promise<unknown>]>([
  ['itself', async () => {}],
  ['a symbolic link to it', () => symlink('people.jsonl', path('out'))],
  ['a hard link to it', () => link(path('people.jsonl'), path('out'))],
])('an input is refused as the file for the decisions: %s', async (what, make) => {
  await make(path('out'))
  const out = what === 'itself' ? `${folder}/./people.jsonl` : path('out')
  await expect(refuseInput(out, [path('people.jsonl')])).rejects.toThrow(/--out is a file that is read/)
  expect(await textOf('people.jsonl')).toBe('the people')
})

test.each(['another file', 'a new file'])('%s is not', async (what) => {
  if (what === 'another file') await writeFile(path('out'), '')
  await expect(refuseInput(path('out'), [path('people.jsonl')])).resolves.toBeUndefined()
})

test('what the file held before stays until all is written, and for good when the run breaks', async () => {
  await writeFile(path('out'), 'before')
  const broken = await createOutFile(path('out'))
  await broken.write('half')
  expect(await textOf('out')).toBe('before')
  await broken.close()
  expect([await textOf('out'), await readdir(folder)]).toEqual(['before', ['out', 'people.jsonl']])

  const whole = await createOutFile(path('out'))
  await whole.write('all ')
  await whole.write('of it')
  await whole.keep()
  await whole.close()
  expect([await textOf('out'), await readdir(folder)]).toEqual(['all of it', ['out', 'people.jsonl']])
})

test('a link to the file stays a link', async () => {
  await writeFile(path('real'), 'before')
  await symlink('real', path('out'))
  const out = await createOutFile(path('out'))
  await out.write('after')
  await out.keep()
  await out.close()
  expect(await textOf('real')).toBe('after')
})

test('what has nothing beside it is written to as it is', async () => {
  const out = await createOutFile('/dev/null')
  await out.write('gone')
  await out.keep()
  await out.close()
  expect((await readdir('/dev')).filter((name) => name.startsWith('null.'))).toEqual([])
})
