import { readdir } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

const app = fileURLToPath(new URL('../app/', import.meta.url))

/** Where the index stands: two folders below `app`, so that a page's words are `../../` and its path. */
export const indexFile = new URL('../app/words/generated/catalogues.ts', import.meta.url)

type Catalogue = { name: string; language: string; path: string; variable: string }

/** The module that lists the words of every page, as they are found beside the pages. */
export async function catalogueIndex(): Promise<string> {
  const catalogues = await findCatalogues()
  const languages = [...new Set(catalogues.map(({ language }) => language))].sort()
  const imports = catalogues.map(({ variable, path }) => `import ${variable} from '../../${path}'`)
  const lists = languages.map((language) => {
    const own = catalogues.filter((catalogue) => catalogue.language === language)
    refuseSameName(own)
    const entries = own.map(({ name, variable }) => `  '${name}': ${variable},`)
    return [`export const ${language} = {`, ...entries, '}'].join('\n')
  })
  return `${['// Written by `npm run codegen`: change the words beside the page.', ...imports, '', ...lists].join('\n')}\n`
}

async function findCatalogues(): Promise<Catalogue[]> {
  const paths = await readdir(app, { recursive: true })
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
