import { dirname, join } from 'node:path/posix'
import { mayBeNow } from './moved.ts'
import { folderNames, places, type World, workspaceOf } from './world.ts'

const PATH = /^\.?[\w@<>{}*,…-][\w@.<>{}*,…-]*(\/[\w@.<>{}*,…-]+)*\/?$/
const EXTENSION = /\.(ts|tsx|mjs|json|md|sql|graphql|csv|scss|ya?ml|svg|png)$/

/** A path has a known ending, or begins with the name of a folder of ours. `text/html` and `.tsx` are none. */
export function isPath(text: string, world: World): boolean {
  if (!PATH.test(text) || /^\.\w+$/.test(text)) return false
  if (EXTENSION.test(text)) return true
  const [first = ''] = text.split('/')
  return text.includes('/') && (folderNames(world).has(first) || isMade(text, world) || first === '@identity')
}

/**
 * A path may be told from the top, from the document, or by its end: `claim/domain/decide-claim.ts`. An end of several parts must
 * fit one place only, in the document's own workspace or else in the repository. `<page>`, `{uid}`, `*` and `…` stand for anything.
 */
export function pathLie(text: string, from: string, world: World): string | undefined {
  const path = text.replace(/\/$/, '')
  if (isMade(path, world)) return undefined
  if (path.startsWith('@identity/')) return packageLie(path, world)
  const all = [...places(world)]
  const pattern = asPattern(path)
  const exact = new RegExp(`^${pattern}$`)
  if (all.some((place) => exact.test(place))) return undefined
  const beside = new RegExp(`^${asPattern(join(dirname(from), path))}$`)
  if (all.some((place) => beside.test(place))) return undefined
  const end = new RegExp(`/${pattern}$`)
  const found = all.filter((place) => end.test(place))
  if (found.length === 0) return `is no file or folder${perhaps(path, world)}`
  const workspace = workspaceOf(from, world)
  const near = found.filter((place) => workspace && place.startsWith(`${workspace}/`))
  const isWide = pattern !== plain(path) || !path.includes('/')
  if (found.length === 1 || near.length === 1 || isWide) return undefined
  return `may be any of ${found.join(', ')}`
}

function packageLie(name: string, { scripts }: World): string | undefined {
  const folder = name.split('/')[1]
  const exists = [...scripts.keys()].some((workspace) => workspace.endsWith(`/${folder}`))
  return exists ? undefined : 'is no package'
}

function isMade(path: string, { made }: World): boolean {
  return path.split('/').some((part) => made.includes(part))
}

const plain = (text: string) => text.replace(/[.$+?^()[\]\\|]/g, '\\$&')

function asPattern(path: string): string {
  return plain(path)
    .replace(/\{([^{}]*,[^{}]*)\}/g, (_, either: string) => `(${either.split(',').join('\\|')})`)
    .replace(/\{[^{}]*\}|<[^<>]*>|\*+|…/g, '[^/]*')
    .replaceAll('\\|', '|')
}

function perhaps(path: string, world: World): string {
  const found = mayBeNow(path, world).slice(0, 3)
  return found.length > 0 ? `; perhaps ${found.join(' or ')}` : ''
}
