import { createRequire } from 'node:module'
import type { GivenSettings } from '../settings/process-environment.ts'

/** A Node.js program of this repository, and all that it gets from us. */
export type Program = {
  name: string
  cwd: string
  /** Arguments of Node.js. */
  args: string[]
  settings: GivenSettings
}

/** The arguments of Node.js that run an app's command without a build: a file of its room `commands`. */
export function fromSource(
  command: 'migrate' | 'seed' | 'client' | 'identity' | 'trn' | 'staff' | 'switch' | 'keys' | 'webhook-keys',
): string[] {
  return [createRequire(import.meta.url).resolve('tsx/cli'), `src/commands/${command}.ts`]
}
