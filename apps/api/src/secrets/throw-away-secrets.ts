import { randomBytes } from 'node:crypto'
import { createDigester } from './digester.ts'
import { createSealer } from './sealer.ts'

/** Secrets for a database that does not outlive this process. */
export function throwAwaySecrets(newKey = () => randomBytes(32)) {
  const newRing = () => [{ id: 'scratch', key: newKey() }] as const
  return { sealer: createSealer(newRing()), digester: createDigester(newRing()) }
}
