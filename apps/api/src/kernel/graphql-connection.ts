import { GraphQLError } from 'graphql'
import { Field, ObjectType } from 'type-graphql'
import type { ZodType } from 'zod'
import { ErrorCode } from './error-codes.ts'

const LARGEST_PAGE = 100

@ObjectType({ description: 'Says if a list continues (Relay cursor connections).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True when there is more after this page. Never null.' })
  hasNextPage!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Pass it as `after` to get the next page. Null: the page is empty.',
  })
  endCursor!: string | null
}

export function readPageSize(first: number): number {
  if (first < 1 || first > LARGEST_PAGE) throw badInput(`first is from 1 to ${LARGEST_PAGE}`)
  return first
}

/** A place in a list, opaque to callers. */
export function cursorOf(position: Record<string, string | number>): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/** The place in the list. Refuses what is no cursor of a list with such places. */
export function readCursor<Position>(place: ZodType<Position>, cursor: string): Position {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw badInput('after is not a cursor of this list')
  }
}

/** One page: of `size` + 1 rows that were fetched, the last only says that there is more. */
export function pageOf<Node>(
  rows: Node[],
  size: number,
  placeOf: (node: Node) => Record<string, string | number>,
): { edges: { node: Node; cursor: string }[]; pageInfo: PageInfo } {
  const edges = rows.slice(0, size).map((node) => ({ node, cursor: cursorOf(placeOf(node)) }))
  return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } }
}

function badInput(message: string) {
  return new GraphQLError(message, { extensions: { code: ErrorCode.BadUserInput } })
}
