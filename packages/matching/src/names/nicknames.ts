import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { nameWords } from './normalise-name.ts'

/** The package's folder, from its source and from a bundle alike. */
const folder = dirname(createRequire(import.meta.url).resolve('@identity/matching/package.json'))

/** Each row is one name: its formal spellings, and what its bearers are called. `data/README.md` says where they come from. */
export type NicknameRow = { formal: string[]; short: string[] }

export function readNicknames(csv: string): NicknameRow[] {
  const [, ...lines] = csv.split('\n')
  return lines.filter(Boolean).map((line) => {
    const [formal = '', short = ''] = line.split(',')
    return { formal: names(formal), short: names(short) }
  })
}

function names(cell: string): string[] {
  return cell.split(' ').flatMap((name) => nameWords(name).slice(0, 1))
}

/** The other names, folded, that the bearer of a forename may go by: short forms and the formal name, or other formal spellings. */
type Forms = {
  short: ReadonlySet<string>
  formal: ReadonlySet<string>
  isFormal: boolean
  /** Both together, from when they are first asked for. */
  all?: ReadonlySet<string>
}

let table: ReadonlyMap<string, Forms> | null = null

function formsOf(forename: string): Forms {
  table ??= tableOf(readNicknames(readFileSync(join(folder, 'data/nicknames.csv'), 'utf8')))
  return table.get(forename) ?? noForms
}

const noForms: Forms = { short: new Set(), formal: new Set(), isFormal: false }

/** One is a short form of the other, or both are short forms of one name. */
export function isNickname(forename: string, other: string): boolean {
  return formsOf(forename).short.has(other)
}

/** Both are formal forms of one name, near (Steven, Stephen) or far (Jane, Siân). */
export function isFormalVariant(forename: string, other: string): boolean {
  return formsOf(forename).formal.has(other)
}

/** Parents give this name as it is. It may be short for another one as well: Harry for Harriet. */
export function isFormalName(forename: string): boolean {
  return formsOf(forename).isFormal
}

/** Every other name, folded, that the bearer of this forename may go by. */
export function otherForms(forename: string): ReadonlySet<string> {
  const forms = formsOf(forename)
  forms.all ??= new Set([...forms.short, ...forms.formal])
  return forms.all
}

/** Alex is short for Alexander and for Alexandra, yet Alexander is not Alexandra: names are related within a row, never across rows. */
function tableOf(rows: NicknameRow[]): Map<string, Forms> {
  const found = new Map<string, { short: Set<string>; formal: Set<string>; isFormal: boolean }>()
  const formsFor = (name: string) => {
    const forms = found.get(name) ?? { short: new Set<string>(), formal: new Set<string>(), isFormal: false }
    found.set(name, forms)
    return forms
  }
  for (const { formal, short } of rows) {
    for (const name of formal) {
      formsFor(name).isFormal = true
      for (const other of formal) if (other !== name) formsFor(name).formal.add(other)
      for (const other of short) formsFor(name).short.add(other)
    }
    for (const name of short) {
      for (const other of [...formal, ...short]) if (other !== name) formsFor(name).short.add(other)
    }
  }
  return found
}
