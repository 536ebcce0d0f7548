import { readdir } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { LOCALES } from '../src/words/locale.ts'

type Catalogue = { name: string; language: string; path: string; variable: string }

/** The module, to stand at `file`, that lists the words of every page of a folder, as they are found beside the pages. */
export async function catalogueIndex(folder: string, file: string): Promise<string> {
  const catalogues = await findCatalogues(folder)
  const imports = catalogues.map(
    ({ variable, path }) =>
      `import ${variable} from '${relative(dirname(file), join(folder, path))}' with { type: 'json' }`,
  )
  const lists = LOCALES.map((locale) => {
    const own = catalogues.filter(({ language }) => language === locale)
    refuseSameName(own)
    const entries = own.map(({ name, variable }) => `  '${name}': ${variable},`)
    return [`export const ${locale} = {`, ...entries, '}'].join('\n')
  })
  return `${['// Written by `npm run codegen`: change the words beside the page.', ...imports, '', ...lists].join('\n')}\n`
}

async function findCatalogues(folder: string): Promise<Catalogue[]> {
  const paths = await readdir(folder, { recursive: true })
  return paths.sort().flatMap((path) => {
    const [, name, language] = /^([\w-]+)\.words\.([a-z]{2})\.json$/.exec(basename(path)) ?? []
    return name && language ? [{ name, language, path, variable: camelCase(`${language}-${name}`) }] : []
  })
}

/** A page asks for its words by their name alone. */
function refuseSameName(catalogues: Catalogue[]): void {
  const paths = new Map<string, string>()
  for (const { name, path } of catalogues) {
    const other = paths.get(name)
    if (other) throw new Error(`${path} and ${other} have one name: give one of the pages another`)
    paths.set(name, path)
  }
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
