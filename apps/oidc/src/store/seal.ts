import { type KeyRing, keyById } from '@identity/runtime'
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose'

const ALGORITHM = 'dir'
const ENCRYPTION = 'A256GCM'

export type Seal = {
  close(text: string): Promise<string>
  /** Undefined when we do not hold the key that closed it, or when it was changed. */
  open(sealed: string): Promise<string | undefined>
  /** False when an older key of the ring closed it, so that it can be closed again before that key is taken away. */
  isNewest(sealed: string): boolean
}

/** Compact JWE under our key ring: the newest key closes, `kid` says which one opens. What is in the database is of no use without. */
export function createSeal(ring: KeyRing): Seal {
  const [newest] = ring
  return {
    close(text) {
      return new CompactEncrypt(Buffer.from(text))
        .setProtectedHeader({ alg: ALGORITHM, enc: ENCRYPTION, kid: newest.id })
        .encrypt(newest.key)
    },
    async open(sealed) {
      try {
        const { plaintext } = await compactDecrypt(sealed, ({ kid }) => keyNamed(ring, kid), {
          keyManagementAlgorithms: [ALGORITHM],
          contentEncryptionAlgorithms: [ENCRYPTION],
        })
        return Buffer.from(plaintext).toString('utf8')
      } catch {
        return undefined
      }
    },
    isNewest: (sealed) => decodeProtectedHeader(sealed).kid === newest.id,
  }
}

function keyNamed(ring: KeyRing, kid: string | undefined): Buffer {
  const found = kid === undefined ? undefined : keyById(ring, kid)
  if (!found) throw new Error('sealed with a key that is not in the ring')
  return found.key
}
