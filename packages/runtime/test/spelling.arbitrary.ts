import fc from 'fast-check'

type Change = (path: string, place: number) => string

const LOOKALIKES: Record<string, string> = { k: '\u212a', s: '\u017f', i: '\u0131', t: '\uff54', e: '\uff45' }

const at = (path: string, place: number) => place % path.length
const replaceAt = (path: string, index: number, text: string) =>
  path.slice(0, index) + text + path.slice(index + 1)

/** The place of a slash, however many there are. */
function slashAt(path: string, place: number): number {
  const slashes = [...path].flatMap((letter, index) => (letter === '/' ? [index] : []))
  return slashes[place % slashes.length] ?? 0
}

const escaped = (letter: string) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`

const inSlash =
  (text: string): Change =>
  (path, place) =>
    replaceAt(path, slashAt(path, place), text)

const changes: Record<string, Change> = {
  upperCase: (path) => path.toUpperCase(),
  oneCapital: (path, place) => replaceAt(path, at(path, place), path[at(path, place)]?.toUpperCase() ?? ''),
  oneEscape: (path, place) => replaceAt(path, at(path, place), escaped(path[at(path, place)] ?? '')),
  escapedTwice: (path, place) =>
    replaceAt(path, at(path, place), escaped(path[at(path, place)] ?? '').replace('%', '%25')),
  slashBehind: (path) => `${path}/`,
  twoSlashes: inSlash('//'),
  dot: inSlash('/./'),
  detour: inSlash('/elsewhere/../'),
  escapedDetour: inSlash('/elsewhere/%2e%2e/'),
  escapedSlash: inSlash('%2F'),
  backslash: inSlash('\\'),
  escapedBackslash: inSlash('%5c'),
  parameters: (path) => `${path};v=1`,
  parametersInside: inSlash(';v=1/'),
  zero: (path) => `${path}%00`,
  blank: (path) => `${path}%20`,
  brokenEscape: (path) => `${path}%zz`,
  halfAnEscape: (path) => `${path}%`,
  brokenText: (path) => `${path}%e0%a4`,
  fragment: (path) => `${path}#here`,
  absolute: (path) => `http://localhost${path}`,
  lookalike: (path, place) => {
    const index = at(path, place)
    return replaceAt(path, index, LOOKALIKES[path[index] ?? ''] ?? path[index] ?? '')
  },
  escapedLookalike: (path, place) => {
    const index = at(path, place)
    const letter = LOOKALIKES[path[index] ?? '']
    return letter ? replaceAt(path, index, encodeURIComponent(letter)) : path
  },
}

/**
 * Spellings that some reader takes for `path`, up to three changes away. What stands in `opaque`, an id, keeps its case: with another
 * it would be another id, spelt as ours are.
 */
export function otherSpellings(path: string, opaque = ''): fc.Arbitrary<string> {
  const change = fc.record({ name: fc.constantFrom(...Object.keys(changes)), place: fc.nat(1_000) })
  return fc
    .array(change, { minLength: 1, maxLength: 3 })
    .map((drawn) =>
      drawn.reduce((text, { name, place }) => keepCase(changes[name]?.(text, place) ?? text, opaque), path),
    )
    .filter((spelling) => spelling !== path)
}

function keepCase(text: string, opaque: string): string {
  if (opaque === '') return text
  const index = text.toLowerCase().indexOf(opaque.toLowerCase())
  return index === -1 ? text : text.slice(0, index) + opaque + text.slice(index + opaque.length)
}
