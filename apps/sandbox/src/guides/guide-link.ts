import { posix } from 'node:path'
import { FIRST_GUIDE, GUIDES_FOLDER } from './guide-files.ts'

export const GUIDES_PATH = '/guides'

/** Where a link of a guide leads: to a page, or to a file of the repository, which has no page here. */
export type GuideLink = { kind: 'page'; href: string } | { kind: 'file'; path: string }

export const guidePath = (name: string) => (name === FIRST_GUIDE ? GUIDES_PATH : `${GUIDES_PATH}/${name}`)

/** A file is told by its path alone: the sandbox does not know which code host its reader uses. */
export function readLink(target: string, names: readonly string[]): GuideLink {
  if (/^(https?:|#)/.test(target)) return { kind: 'page', href: target }
  const [file = '', anchor] = target.split('#')
  const path = posix.join(GUIDES_FOLDER, file)
  const guide = names.find((name) => path === `${GUIDES_FOLDER}/${name}.md`)
  if (guide === undefined) return { kind: 'file', path }
  return { kind: 'page', href: guidePath(guide) + (anchor === undefined ? '' : `#${anchor}`) }
}
