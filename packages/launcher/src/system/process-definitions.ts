import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Program } from '../programs/program.ts'
import type { ProcessName } from '../settings/ports.ts'
import { processSettings } from '../settings/process-settings.ts'

export type ProcessDefinition = Program & { name: ProcessName }

const entries: Record<ProcessName, { app: string; built: string; source: string }> = {
  sandbox: { app: 'apps/sandbox', built: 'dist/server.js', source: 'src/server.ts' },
  api: { app: 'apps/api', built: 'dist/server.js', source: 'src/main/server.ts' },
  worker: { app: 'apps/api', built: 'dist/worker.js', source: 'src/main/worker.ts' },
  oidc: { app: 'apps/oidc', built: 'dist/server.js', source: 'src/main/server.ts' },
  web: { app: 'apps/web', built: 'dist/server.js', source: 'server/server.ts' },
}

/** Started group by group, so that nothing asks an API that is not there yet; stopped in the opposite order. */
const groups: ProcessName[][] = [
  ['sandbox', 'api'],
  ['worker', 'oidc', 'web'],
]

// Node.js lets a heap grow to what is quickest where memory is plenty. These cost no processor time that could be measured, and a third less memory:
// docs/performance.md. A young generation of 4 MB in place of 16, and an old one that is cleared when it has grown by 40%.
const MEMORY = ['--max-semi-space-size=4', '--heap-growing-percent=40']

/** The built system. */
export function builtProcesses(root: string): ProcessDefinition[][] {
  return groups.map((names) =>
    names.map((name) => {
      const { app, built } = entries[name]
      const cwd = join(root, app)
      if (!existsSync(join(cwd, built)))
        throw new Error(`${app}/${built} is not built yet. Run "npm run build" first.`)
      const args = [...MEMORY, '--enable-source-maps', join(cwd, built)]
      return { name, cwd, args, settings: processSettings(name) }
    }),
  )
}

/** The system from its sources, each part starting again when a file of its changes. */
export function watchedProcesses(root: string): ProcessDefinition[][] {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli')
  return groups.map((names) =>
    names.map((name) => {
      const { app, source } = entries[name]
      const args = [tsx, 'watch', '--clear-screen=false', source]
      return { name, cwd: join(root, app), args, settings: processSettings(name) }
    }),
  )
}
