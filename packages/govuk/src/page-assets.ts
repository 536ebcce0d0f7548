import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Brand } from './brand.ts'

/** A `<link>` in the head that names an icon. */
export type IconLink = { rel: string; href: string; sizes?: string; type?: string; color?: string }

/** The addresses of a page's files. They carry a content hash, so they may be cached for ever. */
export type PageAssets = {
  brand: Brand
  stylesheet: string
  /** govuk-frontend's own module, imported by `init`. */
  script: string
  /** The module that starts govuk-frontend's components. */
  init: string
  icons: IconLink[]
}

/** Where the files of `assetsDirectory` are served. The style sheets say so too. */
export const ASSETS_PATH = '/assets'

// Found through the package, not beside this file: a consumer's bundle has this code somewhere else.
const packageDirectory = dirname(createRequire(import.meta.url).resolve('@identity/govuk/package.json'))

/** The absolute path of the built files, to be served at `/assets`. */
export const assetsDirectory = join(packageDirectory, 'dist', 'assets')

type Manifest = Record<string, string>
const manifests = new Map<string, Manifest>()

type Options = {
  brand: Brand
  /** Where the files were built, when it is not `assetsDirectory`. */
  directory?: string
}

/** The addresses of the built files in one brand. Reads the manifest once; throws when the package is not built. */
export function loadAssets({ brand, directory = assetsDirectory }: Options): PageAssets {
  const manifest = manifests.get(directory) ?? readManifest(directory)
  manifests.set(directory, manifest)
  const path = (name: string) => {
    const hashed = manifest[name]
    if (!hashed) throw new Error(`No built asset is called ${name}: run npm run build -w packages/govuk`)
    return `${ASSETS_PATH}/${hashed}`
  }
  return {
    brand,
    stylesheet: path(`brand-${brand}.css`),
    script: path('govuk-frontend.min.js'),
    init: path('init.js'),
    icons: brand === 'on' ? crownIcons(path) : plainIcon(path),
  }
}

function plainIcon(path: (name: string) => string): IconLink[] {
  return [{ rel: 'icon', href: path('images/plain-icon.svg'), type: 'image/svg+xml' }]
}

function crownIcons(path: (name: string) => string): IconLink[] {
  return [
    { rel: 'icon', sizes: '48x48', href: path('images/favicon.ico') },
    { rel: 'icon', sizes: 'any', href: path('images/favicon.svg'), type: 'image/svg+xml' },
    { rel: 'mask-icon', href: path('images/govuk-icon-mask.svg'), color: '#1d70b8' },
    { rel: 'apple-touch-icon', href: path('images/govuk-icon-180.png') },
    { rel: 'manifest', href: path('site.webmanifest') },
  ]
}

function readManifest(directory: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'))
  } catch (cause) {
    throw new Error('The pages have no styles yet: run npm run build -w packages/govuk', { cause })
  }
}
