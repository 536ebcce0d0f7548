import { hash } from 'node:crypto'
import type { KeySecret } from './key-secret.ts'

const BLOCK_BYTES = 64
const DIGEST_BYTES = 32
/** Room for nearly every value; a longer one gets a buffer of its own. */
const ROOM_BYTES = 512
const MOST_BYTES_OF_A_UNIT = 3

/** The two blocks that HMAC (RFC 2104) puts before what it digests, each with room for that behind it; and the beginnings of the first, by length. */
type Blocks = { inner: Buffer; outer: Buffer; beginnings: Buffer[] }

const blocksOf = new WeakMap<KeySecret, Blocks>()

/**
 * The first 64 bits of HMAC-SHA-256. A decision makes some fifteen, and the objects that `createHmac` makes for each cost more than the digest
 * itself: as two digests of one call each it takes half the time.
 */
export function keyedDigest(secret: KeySecret, text: string): bigint {
  const blocks = blocksOf.get(secret) ?? makeBlocks(secret)
  const { outer } = blocks
  // As text of one character a byte, which is faster had than a buffer.
  outer.write(hash('sha256', innerWith(text, blocks), 'binary'), BLOCK_BYTES, 'latin1')
  const digest = hash('sha256', outer, 'binary')
  outer.write(digest, BLOCK_BYTES, 'latin1')
  return outer.readBigInt64BE(BLOCK_BYTES)
}

function innerWith(text: string, { inner, beginnings }: Blocks): Buffer {
  if (text.length * MOST_BYTES_OF_A_UNIT > ROOM_BYTES)
    return Buffer.concat([inner.subarray(0, BLOCK_BYTES), Buffer.from(text)])
  const length = BLOCK_BYTES + inner.write(text, BLOCK_BYTES)
  beginnings[length] ??= inner.subarray(0, length)
  return beginnings[length]
}

function makeBlocks(secret: KeySecret): Blocks {
  const bytes = secret.export()
  const key = bytes.length > BLOCK_BYTES ? hash('sha256', bytes, 'buffer') : bytes
  const inner = Buffer.alloc(BLOCK_BYTES + ROOM_BYTES)
  const outer = Buffer.alloc(BLOCK_BYTES + DIGEST_BYTES)
  for (let place = 0; place < BLOCK_BYTES; place += 1) {
    const byte = key[place] ?? 0
    inner[place] = byte ^ 0x36
    outer[place] = byte ^ 0x5c
  }
  const blocks: Blocks = { inner, outer, beginnings: [] }
  blocksOf.set(secret, blocks)
  return blocks
}
