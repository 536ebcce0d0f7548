/** Recovery codes of one set. */
export const RECOVERY_CODES = 10

// Without letters and digits that look alike on paper: 32 of them, so that each byte gives one without a bias.
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 16
const SELECTOR_LENGTH = 4

/** Bytes of chance for one code. 60 bits of it are secret, besides the selector. */
export const RECOVERY_CODE_BYTES = LENGTH

/** A code: `selector` finds its row, and `text` is all of it, as it is hashed. */
export type RecoveryCode = { selector: string; text: string }

export function recoveryCodeFrom(chance: Uint8Array): RecoveryCode {
  const text = [...chance.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
  return { selector: text.slice(0, SELECTOR_LENGTH), text }
}

/** The code as it is printed: in four groups. */
export function printed({ text }: RecoveryCode): string {
  return text.match(/.{4}/g)?.join('-') ?? text
}

/** A code as a member types it, with or without its hyphens, in capitals or not. Null: it is no code. */
export function readRecoveryCode(typed: string): RecoveryCode | null {
  const text = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const isCode = text.length === LENGTH && [...text].every((letter) => ALPHABET.includes(letter))
  return isCode ? { selector: text.slice(0, SELECTOR_LENGTH), text } : null
}
