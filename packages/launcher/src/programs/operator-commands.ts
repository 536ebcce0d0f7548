import { join } from 'node:path'
import { CLIENT_SETTINGS, KEYS_SETTINGS } from '../settings/process-settings.ts'
import { fromSource, type Program } from './program.ts'

/** One of the API's commands for operators: `npm run client`, `identity`, `staff`, `switch`, `trn` and `webhook-keys`. */
export function apiCommand(
  root: string,
  name: 'client' | 'identity' | 'staff' | 'switch' | 'trn' | 'webhook-keys',
  args: string[],
): Program {
  const program = [...fromSource(name), ...args]
  return { name, cwd: join(root, 'apps/api'), args: program, settings: CLIENT_SETTINGS }
}

/** An operator's command about signing keys: `npm run keys`. */
export function keysCommand(root: string, args: string[]): Program {
  const program = [...fromSource('keys'), ...args]
  return { name: 'keys', cwd: join(root, 'apps/oidc'), args: program, settings: KEYS_SETTINGS }
}
