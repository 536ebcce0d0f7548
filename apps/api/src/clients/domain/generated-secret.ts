/** What secret scanners look for. */
export const SECRET_PREFIX = 'gai_'

const GENERATED = new RegExp(`^${SECRET_PREFIX}[\\w-]{43}$`)

/** True of secrets as we generate them, 256 random bits: no attacker can guess one, so checking it need not be slow. */
export function isGeneratedSecret(secret: string): boolean {
  return GENERATED.test(secret)
}
