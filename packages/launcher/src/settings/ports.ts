import type { Environment } from './environment.ts'

export type Ports = { web: number; oidc: number; api: number; sandbox: number; worker: number }

export const DEFAULT_PORTS: Ports = { web: 3000, oidc: 3001, api: 3002, sandbox: 3003, worker: 3004 }

export type ProcessName = keyof Ports

/** The setting that chooses each port. */
export const PORT_SETTINGS = {
  web: 'WEB_PORT',
  oidc: 'OIDC_PORT',
  api: 'API_PORT',
  sandbox: 'SANDBOX_PORT',
  worker: 'WORKER_PORT',
} as const satisfies Record<keyof Ports, string>

/** The ports that the environment asks for. */
export function portsFrom(env: Environment): Ports {
  const ports = { ...DEFAULT_PORTS }
  for (const name of processNames()) {
    const text = env[PORT_SETTINGS[name]]
    if (text === undefined) continue
    const port = Number(text)
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new Error(`${PORT_SETTINGS[name]} must be a port number from 1 to 65535`)
    }
    ports[name] = port
  }
  return ports
}

function processNames(): ProcessName[] {
  return ['web', 'oidc', 'api', 'sandbox', 'worker']
}
