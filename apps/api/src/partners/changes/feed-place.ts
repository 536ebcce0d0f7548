import { GraphQLError } from 'graphql'
import { FEED_FOLLOWED_MS } from '../../changes/domain/kept-for.ts'
import { ErrorCode } from '../../kernel/error-codes.ts'
import type { PageCursors } from '../cursors/page-cursors.ts'

/** A place in the feed of one client, and a moment from which on every later row was numbered. */
export type FeedPlace = { position: bigint; numberedAt: Date }

/** Cursors of the feed. They carry their moment, so that one behind which rows may have been removed is told apart from one that nothing follows. */
export function feedPlaces(cursors: PageCursors, clientId: string) {
  const list = { connection: 'changes', clientId }
  return {
    write: ({ position, numberedAt }: FeedPlace): string =>
      cursors.write(list, [position.toString(), numberedAt.getTime().toString()]),

    /** Throws BAD_CURSOR, or CURSOR_EXPIRED when it has been good for 90 days. */
    read(cursor: string, now: Date): FeedPlace {
      const [position = '0', numberedAt = '0'] = cursors.read(list, cursor)
      if (now.getTime() - Number(numberedAt) > FEED_FOLLOWED_MS) throw expired()
      return { position: BigInt(position), numberedAt: new Date(Number(numberedAt)) }
    },
  }
}

function expired(): GraphQLError {
  return new GraphQLError(
    'Changes after this cursor are kept no longer. Take changesHead, read identities anew, and follow from there.',
    { extensions: { code: ErrorCode.CursorExpired } },
  )
}
