import type { World } from './world.ts'

const NAME = /([…*]?)([A-Za-z_$][\w$]{3,})([…*]?)/g
/** camelCase, PascalCase, SCREAMING_CASE and snake_case; a plain lower-case word says nothing about code. */
const IS_NAME = /[a-z][A-Z]|^[A-Z]|_/
const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/

/** Every name in backticks stands somewhere in the code. `NOTIFY_TEMPLATE_…` is the beginning of one. */
export function nameLie(text: string, world: World, allowed: ReadonlySet<string>): string | undefined {
  if (isElsewhere(text)) return undefined
  const missing = namesIn(text).filter(
    ({ name, ...open }) => !allowed.has(name) && !exists(name, open, world),
  )
  if (missing.length === 0) return undefined
  return `stands nowhere in the code: ${missing.map(({ name }) => name + alike(name, world)).join(', ')}`
}

// An address, a path of a page or of HTTP, a mail address, a header.
const isElsewhere = (text: string) => /^(\/|https?:|[A-Z]+ \/)|:\/\/|@[\w-]+\.|^[A-Z][\w-]*: /.test(text)

function namesIn(text: string): { name: string; opensBefore: boolean; opensAfter: boolean }[] {
  if (KEBAB.test(text)) return [{ name: text, opensBefore: false, opensAfter: false }]
  return [...text.matchAll(NAME)]
    .map(([, before, name = '', after]) => ({ name, opensBefore: before !== '', opensAfter: after !== '' }))
    .filter(({ name }) => IS_NAME.test(name))
}

function exists(
  name: string,
  open: { opensBefore: boolean; opensAfter: boolean },
  { words }: World,
): boolean {
  if (words.has(name)) return true
  if (open.opensAfter) return [...words].some((word) => word.startsWith(name))
  return open.opensBefore && [...words].some((word) => word.endsWith(name))
}

function alike(name: string, { words }: World): string {
  const flat = (word: string) => word.toLowerCase().replace(/[_-]/g, '')
  const same = [...words].find((word) => flat(word) === flat(name))
  return same ? ` (perhaps ${same})` : ''
}
