import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Where the guides for partners lie in the repository. */
export const GUIDES_FOLDER = 'docs/partners'
/** The guide that leads to the others: it is the page of the folder itself. */
export const FIRST_GUIDE = 'README'

const require = createRequire(import.meta.url)

/** In the copy of the repository that this sandbox runs from, built or not: found through its package, as styles are. */
export const guidesInRepository = () =>
  join(dirname(require.resolve('@identity/sandbox/package.json')), '../..', GUIDES_FOLDER)

export type GuideFiles = { names: string[]; read(name: string): string | undefined }

/** Guides as they lie there now, so that an author sees a change at once. A name is looked up in the list, and never made into a path before. */
export function guideFiles(folder: string): GuideFiles {
  const names = existsSync(folder) ? inReadingOrder(namesIn(folder), folder) : []
  return {
    names,
    read: (name) => (names.includes(name) ? readFileSync(join(folder, `${name}.md`), 'utf8') : undefined),
  }
}

const namesIn = (folder: string) =>
  readdirSync(folder).flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -3)] : []))

/** The first guide, then each in the order in which that one leads to them. */
function inReadingOrder(names: string[], folder: string): string[] {
  if (!names.includes(FIRST_GUIDE)) return names
  const first = readFileSync(join(folder, `${FIRST_GUIDE}.md`), 'utf8')
  const place = (name: string) => {
    const at = first.indexOf(`](${name}.md`)
    return name === FIRST_GUIDE ? -1 : at < 0 ? first.length : at
  }
  return names.sort((one, other) => place(one) - place(other))
}
