import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Router } from 'express'
import type { PageFiles } from '../app/shell/surroundings/page-surroundings.tsx'

// This file is one level below the package, both as source (server/) and bundled (dist/).
const assets = fileURLToPath(new URL('../assets/', import.meta.url))
const autocomplete = join(
  dirname(createRequire(import.meta.url).resolve('accessible-autocomplete/package.json')),
  'dist',
)

const webauthn = join(
  dirname(createRequire(import.meta.url).resolve('@simplewebauthn/browser')),
  '../dist/bundle',
)

const sources: Record<keyof PageFiles, string> = {
  styles: join(assets, 'pages.css'),
  supportStyles: join(assets, 'support.css'),
  sessionEnd: join(assets, 'session-end.js'),
  passkey: join(assets, 'passkey.js'),
  print: join(assets, 'print.js'),
  webauthn: join(webauthn, 'index.umd.min.js'),
  providers: join(assets, 'training-provider.js'),
  autocomplete: join(autocomplete, 'accessible-autocomplete.min.js'),
  autocompleteStyles: join(autocomplete, 'accessible-autocomplete.min.css'),
}

type Served = { path: string; type: string; content: string }

/** The files that pages load beside those of @identity/govuk. Named by content, so that they can be kept for ever. */
export function loadPageFiles(): { files: PageFiles; router: Router } {
  const served = Object.fromEntries(
    Object.entries(sources).map(([name, path]) => [name, read(name, path)]),
  ) as Record<keyof PageFiles, Served>
  const router = Router()
  for (const { path, type, content } of Object.values(served)) {
    router.get(path, (_request, response) => {
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
      response.type(type).send(content)
    })
  }
  const {
    styles,
    supportStyles,
    sessionEnd,
    providers,
    autocomplete,
    autocompleteStyles,
    passkey,
    print,
    webauthn,
  } = served
  return {
    files: {
      styles: styles.path,
      supportStyles: supportStyles.path,
      sessionEnd: sessionEnd.path,
      passkey: passkey.path,
      print: print.path,
      webauthn: webauthn.path,
      providers: providers.path,
      autocomplete: autocomplete.path,
      autocompleteStyles: autocompleteStyles.path,
    },
    router,
  }
}

function read(name: string, source: string): Served {
  // The source maps are not served: a browser with its tools open would ask for them in vain.
  const content = readFileSync(source, 'utf8').replace(/\n\/[/*]# sourceMappingURL=.*\s*$/, '\n')
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  const type = extname(source)
  const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) // addresses of ours have no capitals
  return { path: `/assets/pages/${file}-${hash}${type}`, type, content }
}
