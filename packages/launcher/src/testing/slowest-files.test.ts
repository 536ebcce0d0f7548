import { expect, test } from 'vitest'
import { slowestFiles } from './slowest-files.ts'

test('the ten slowest files are shown, slowest first, by their path in the repository', () => {
  const files = Array.from({ length: 12 }, (_, seconds) => ({
    file: `/repo/apps/api/${seconds}.test.ts`,
    seconds,
  }))
  const lines = slowestFiles(files, '/repo').split('\n')
  expect(lines).toHaveLength(11)
  expect(lines.slice(0, 3)).toEqual([
    'The slowest test files:',
    '    11.0 s  apps/api/11.test.ts',
    '    10.0 s  apps/api/10.test.ts',
  ])
})
