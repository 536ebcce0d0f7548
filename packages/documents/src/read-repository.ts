import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Document, readDocument } from './document.ts'
import { testTitles } from './test-titles.ts'
import type { World } from './world.ts'

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
/** The last six are the languages of the examples. */
const IN_WORDS =
  /\.(ts|tsx|mjs|js|json|graphql|sql|scss|svg|csv|py|rb|ru|go|java|cs)$|^\.env\.example$|^\.ci\/run$/
/** Not the lock file, which holds a name of everything; nor this checker, whose examples are invented. */
const NOT_IN_WORDS = /^package-lock\.json$|^packages\/documents\/|^drizzle\/meta\//

/** Reads the repository as it lies there, with its git history or without. */
export function readRepository(): { world: World; documents: Document[] } {
  const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
  const made = ignored(read('.gitignore'))
  const files = filesUnder(ROOT, made)
  const documents = files.filter((file) => file.endsWith('.md')).map((file) => readDocument(file, read(file)))
  const manifests = files.filter((file) => /^(|[^/]+\/[^/]+\/)package\.json$/.test(file))
  const scripts = manifests.map((file): [string, Set<string>] => {
    const { scripts: named = {} }: { scripts?: Record<string, string> } = JSON.parse(read(file))
    return [file.replace(/\/?package\.json$/, ''), new Set(Object.keys(named))]
  })
  const world = {
    files,
    made,
    words: wordsOf(files, read),
    scripts: new Map(scripts),
    testTitles: files
      .filter((file) => /\.test\.tsx?$/.test(file))
      .flatMap((file) => testTitles(file, read(file))),
    anchors: new Map(documents.map(({ path, anchors }) => [path, anchors])),
  }
  return { world, documents }
}

/** The words of the code, in one piece and at their hyphens; and the names of files, which documents use for the tests in them. */
function wordsOf(files: string[], read: (file: string) => string): Set<string> {
  const words = new Set(files.map((file) => file.split('/').at(-1)?.split('.')[0] ?? ''))
  for (const file of files.filter((each) => IN_WORDS.test(each) && !NOT_IN_WORDS.test(each))) {
    for (const [word] of read(file).matchAll(/[A-Za-z_$][\w$-]*/g)) {
      for (const name of [word, ...word.split('-')]) words.add(name)
    }
  }
  return words
}

const ignored = (gitignore: string) =>
  gitignore.split('\n').flatMap((line) => (/^[\w.]/.test(line) ? [line.trim().replace(/\/$/, '')] : []))

function filesUnder(folder: string, made: string[]): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== '.git' && !made.includes(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesUnder(path, made) : [relative(ROOT, path)]
    })
}
