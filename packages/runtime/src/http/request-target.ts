/**
 * `ours`: the one way in which we write an address. `other`: an address that some reader might take for one of ours.
 * `malformed`: what no browser and no library sends.
 */
export type Spelling = 'ours' | 'other' | 'malformed'

const OURS = /^\/(?:[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*)?$/ // RFC 3986, unreserved: what never needs an escape
const DOT_SEGMENT = /\/\.{1,2}(?:\/|$)/
const BROKEN_ESCAPE = /%(?![0-9a-f]{2})/i

/** How the path of a request target is spelt. Upper and lower case are the affair of whoever knows the route. */
export function spellingOf(target: string): Spelling {
  const path = pathOf(target)
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('#') || BROKEN_ESCAPE.test(path)) {
    return 'malformed'
  }
  return OURS.test(path) && !DOT_SEGMENT.test(path) ? 'ours' : 'other'
}

/** A request target without its query. */
export function pathOf(target: string): string {
  const [path = ''] = target.split('?', 1)
  return path
}

/**
 * The address that the most lenient reader would take a target for. It chooses how a refusal is written down; it must never decide that a
 * request is let through.
 */
export function readLeniently(target: string): string {
  const path = unescaped(pathOf(target).replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, ''))
  const plain = path
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('\\', '/')
    .replace(/;[^/]*/g, '')
  const segments: string[] = []
  for (const segment of plain.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return `/${segments.join('/')}`
}

/** Escapes of escapes as well, as far as a chain of proxies would go. */
function unescaped(path: string): string {
  let text = path
  for (let round = 0; round < 3; round += 1) {
    text = text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
      Buffer.from(run.replaceAll('%', ''), 'hex').toString(),
    )
  }
  return text
}
