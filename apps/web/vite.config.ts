import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'

export default defineConfig({
  plugins: [
    noNodeInBrowserBundle(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
})

/**
 * Remix always builds a browser bundle too. Our pages are never hydrated and nothing of it is served, so it only has to
 * build: Node's modules, which @identity/govuk reads its assets with, are empty in it.
 */
function noNodeInBrowserBundle(): Plugin {
  const empty = '\0node-in-browser'
  return {
    name: 'no-node-in-browser-bundle',
    enforce: 'pre',
    apply: 'build',
    resolveId: (id, _importer, { ssr }) => (!ssr && id.startsWith('node:') ? empty : undefined),
    load: (id) => (id === empty ? { code: 'export default {}', syntheticNamedExports: true } : undefined),
  }
}
