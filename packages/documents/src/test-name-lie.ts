import type { World } from './world.ts'

/** `%s` and `$name` of test.each, `${name}` of a template: the table of the test says what stands there. */
const HOLE = /%[sdifjo]|\$\{[^}]*\}|\$[\w.]+/
/** With less of its own around the hole a title would fit everything. */
const SAYS_ENOUGH = 12

/** A quoted test name is a test's title, or a part of one. */
export function testNameLie(name: string, { testTitles }: World): string | undefined {
  if (testTitles.some((title) => title.includes(name) || fitsAround(name, title))) return undefined
  return `is the name of no test${nearest(name, testTitles)}`
}

function fitsAround(name: string, title: string): boolean {
  const parts = title.split(HOLE)
  if (parts.length === 1 || parts.join('').length < SAYS_ENOUGH) return false
  return new RegExp(`^${parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.+')}$`).test(
    name,
  )
}

function nearest(name: string, titles: string[]): string {
  const words = new Set(name.split(' '))
  const shared = (title: string) => title.split(' ').filter((word) => words.has(word)).length / words.size
  const best = titles.reduce((one, other) => (shared(other) > shared(one) ? other : one), '')
  return shared(best) > 0.5 ? `; perhaps "${best}"` : ''
}
