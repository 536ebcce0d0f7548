import { randomBytes } from 'node:crypto'
import { createDigester } from './digester.ts'
import { createSealer } from './sealer.ts'

/** Secrets for a database that does not outlive this process. */
export function throwAwaySecrets() {
  const newRing = () => [{ id: 'scratch', key: randomBytes(32) }] as const
  return { sealer: createSealer(newRing()), digester: createDigester(newRing()) }
}
