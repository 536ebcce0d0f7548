import { relative } from 'node:path'
import type { FileDuration } from './durations.reporter.ts'

const SHOWN = 10

/** The files that a shorter run would begin with, one a line. */
export function slowestFiles(files: FileDuration[], root: string): string {
  const slowest = files.toSorted((a, b) => b.seconds - a.seconds).slice(0, SHOWN)
  const lines = slowest.map(
    ({ file, seconds }) => `  ${seconds.toFixed(1).padStart(6)} s  ${relative(root, file)}`,
  )
  return ['The slowest test files:', ...lines].join('\n')
}
