import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const inPackage = (name: string, path: string) => join(dirname(require.resolve(`${name}/package.json`)), path)

/** GraphiQL as its package has it built, and the React that it wants beside it. From this computer: no page of ours asks another's server. */
export const ASSETS: ReadonlyMap<string, string> = new Map([
  ['react.js', inPackage('react', 'umd/react.production.min.js')],
  ['react-dom.js', inPackage('react-dom', 'umd/react-dom.production.min.js')],
  ['graphiql.js', inPackage('graphiql', 'graphiql.min.js')],
  ['graphiql.css', inPackage('graphiql', 'graphiql.min.css')],
])
