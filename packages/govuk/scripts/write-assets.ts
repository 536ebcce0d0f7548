import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, parse } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile, NodePackageImporter } from 'sass'
import { ASSETS_PATH } from '../src/page-assets.ts'

const here = fileURLToPath(new URL('..', import.meta.url))
const govuk = join(
  dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist/govuk',
)

/** Builds all that pages load into one directory, and answers what each file's name became. */
export function writeAssets(directory: string): Record<string, string> {
  const manifest: Record<string, string> = {}
  rmSync(directory, { recursive: true, force: true })

  /** Names a file after its content, so that it can be cached for ever. */
  const write = (name: string, content: Buffer | string, named = withHash(name, content)) => {
    mkdirSync(dirname(join(directory, named)), { recursive: true })
    writeFileSync(join(directory, named), content)
    manifest[name] = named
  }

  for (const image of readdirSync(join(govuk, 'assets/images'))) {
    write(`images/${image}`, readFileSync(join(govuk, 'assets/images', image)))
  }
  write('images/plain-icon.svg', readFileSync(join(here, 'images/plain-icon.svg')))
  for (const font of readdirSync(join(govuk, 'assets/fonts'))) {
    const name = `fonts/${font}`
    write(name, readFileSync(join(govuk, 'assets/fonts', font)), name) // named by content already
  }

  // The manifest's own paths are relative to it, so they only need the new names.
  write('site.webmanifest', withNewNames(read('assets/manifest.json'), '', manifest))
  for (const brand of ['brand-on', 'brand-off']) {
    write(`${brand}.css`, withNewNames(compileStyles(brand), `${ASSETS_PATH}/`, manifest))
  }

  // The source map is not copied: a browser with its tools open would ask for it in vain.
  write('govuk-frontend.min.js', read('govuk-frontend.min.js').replace(/\/\/# sourceMappingURL=.*\s*$/, '\n'))
  write('init.js', `import { initAll } from './${manifest['govuk-frontend.min.js']}'\ninitAll()\n`)

  writeFileSync(join(directory, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

function read(path: string): string {
  return readFileSync(join(govuk, path), 'utf8')
}

/** Sass's own package importer, because Vite's leaves variables in the addresses of the fonts. */
function compileStyles(brand: string): string {
  return compile(join(here, `styles/${brand}.scss`), {
    importers: [new NodePackageImporter()],
    style: 'compressed',
  }).css
}

function withHash(name: string, content: Buffer | string): string {
  const { dir, name: stem, ext } = parse(name)
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  return `${dir && `${dir}/`}${stem}-${hash}${ext}`
}

function withNewNames(text: string, prefix: string, manifest: Record<string, string>): string {
  return Object.entries(manifest).reduce(
    (changed, [name, named]) => changed.replaceAll(prefix + name, prefix + named),
    text,
  )
}
