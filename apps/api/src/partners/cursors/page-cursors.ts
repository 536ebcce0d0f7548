import { timingSafeEqual } from 'node:crypto'
import { GraphQLError } from 'graphql'
import { z } from 'zod'
import { ErrorCode } from '../../kernel/error-codes.ts'
import type { Digester } from '../../secrets/digester.ts'

const VERSION = 1
const MAC_BYTES = 16

/** The list that a cursor is good in: the connection, with what it was filtered by, of one client. */
export type PagedList = {
  connection: string
  clientId: string
  filter?: Readonly<Record<string, string | null | undefined>>
}

const place = z.array(z.string())

/**
 * Cursors that only we can make: a place in a list, and a keyed digest of that place, the list and the client. One that was forged or cut, or comes
 * from another list, filter or client, is refused: an empty page would read as the end of the list. It holds no personal data.
 */
export function pageCursors({ digest, everyDigest }: Pick<Digester, 'digest' | 'everyDigest'>) {
  const signed = ({ connection, clientId, filter = {} }: PagedList, place: Buffer) =>
    JSON.stringify([VERSION, connection, clientId, filterOf(filter), place.toString('base64url')])

  return {
    write(list: PagedList, at: readonly string[]): string {
      const body = Buffer.from(JSON.stringify(at))
      const mac = macOf(digest('page-cursor', signed(list, body)))
      return Buffer.concat([Buffer.from([VERSION]), mac, body]).toString('base64url')
    },

    /** The place that the cursor names. Throws BAD_CURSOR for what is no cursor of this list. */
    read(list: PagedList, cursor: string): string[] {
      const bytes = Buffer.from(cursor, 'base64url')
      const [mac, body] = [bytes.subarray(1, 1 + MAC_BYTES), bytes.subarray(1 + MAC_BYTES)]
      const isWhole = bytes[0] === VERSION && body.length > 0 && bytes.toString('base64url') === cursor
      if (!isWhole) throw badCursor()
      const expected = everyDigest('page-cursor', signed(list, body)).map(macOf)
      if (!expected.some((one) => timingSafeEqual(one, mac))) throw badCursor()
      return place.parse(JSON.parse(body.toString('utf8')))
    },
  }
}

export type PageCursors = ReturnType<typeof pageCursors>

/** Of `keyId:hex`, the first bytes. */
function macOf(digest: string): Buffer {
  return Buffer.from(digest.slice(digest.indexOf(':') + 1), 'hex').subarray(0, MAC_BYTES)
}

/** The same for filters that mean the same. */
function filterOf(filter: NonNullable<PagedList['filter']>): [string, string][] {
  return Object.entries(filter)
    .flatMap(([name, value]): [string, string][] => (value == null ? [] : [[name, value]]))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
}

export function badCursor(): GraphQLError {
  return new GraphQLError('after is no cursor of this list, this filter and this client.', {
    extensions: { code: ErrorCode.BadCursor },
  })
}
