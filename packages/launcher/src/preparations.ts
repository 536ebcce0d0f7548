import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import {
  CLIENT_SETTINGS,
  KEYS_SETTINGS,
  MIGRATE_SETTINGS,
  type ProcessDefinition,
  SEED_SETTINGS,
} from './process-definitions.ts'

/** A program that runs to its end before the system starts. */
export type Preparation = Omit<ProcessDefinition, 'name'> & { name: string }

export function builtPreparations(root: string): Preparation[] {
  return [migration(root, [built(root, 'migrate')]), seeding(root, [built(root, 'seed')])]
}

/** From the sources: slower by a second, and needs no build. */
export function sourcePreparations(root: string): Preparation[] {
  return [migration(root, fromSource('migrate')), seeding(root, fromSource('seed'))]
}

export function migration(root: string, args: string[]): Preparation {
  return { name: 'migrate', cwd: join(root, 'apps/api'), args, settings: MIGRATE_SETTINGS }
}

export function seeding(root: string, args: string[]): Preparation {
  return { name: 'seed', cwd: join(root, 'apps/api'), args, settings: SEED_SETTINGS }
}

/** One of the API's commands for operators: `npm run client`, `identity` and `trn`. */
export function apiCommand(root: string, name: 'client' | 'identity' | 'trn', args: string[]): Preparation {
  const program = [...fromSource(name), ...args]
  return { name, cwd: join(root, 'apps/api'), args: program, settings: CLIENT_SETTINGS }
}

/** An operator's command about signing keys: `npm run keys`. */
export function keysCommand(root: string, args: string[]): Preparation {
  const program = [...fromSource('commands/keys'), ...args]
  return { name: 'keys', cwd: join(root, 'apps/oidc'), args: program, settings: KEYS_SETTINGS }
}

export function fromSource(
  program: 'migrate' | 'seed' | 'client' | 'identity' | 'trn' | 'commands/keys',
): string[] {
  return [createRequire(import.meta.url).resolve('tsx/cli'), `src/${program}.ts`]
}

function built(root: string, program: string): string {
  const file = join(root, `apps/api/dist/${program}.js`)
  if (!existsSync(file))
    throw new Error(`apps/api/dist/${program}.js is not built yet. Run "npm run build" first.`)
  return file
}
