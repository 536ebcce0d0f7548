import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { MIGRATE_SETTINGS, SEED_SETTINGS } from '../settings/process-settings.ts'
import { fromSource, type Program } from './program.ts'

/** The programs that run to their end before the system starts. */
export function builtPreparations(root: string): Program[] {
  return [migration(root, [built(root, 'migrate')]), seeding(root, [built(root, 'seed')])]
}

/** From the sources: slower by a second, and needs no build. */
export function sourcePreparations(root: string): Program[] {
  return [migration(root, fromSource('migrate')), seeding(root, fromSource('seed'))]
}

export function migration(root: string, args: string[]): Program {
  return { name: 'migrate', cwd: join(root, 'apps/api'), args, settings: MIGRATE_SETTINGS }
}

export function seeding(root: string, args: string[]): Program {
  return { name: 'seed', cwd: join(root, 'apps/api'), args, settings: SEED_SETTINGS }
}

function built(root: string, program: string): string {
  const file = join(root, `apps/api/dist/${program}.js`)
  if (!existsSync(file))
    throw new Error(`apps/api/dist/${program}.js is not built yet. Run "npm run build" first.`)
  return file
}
