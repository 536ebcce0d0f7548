import { GraphQLError } from 'graphql'
import { Field, ObjectType } from 'type-graphql'
import { z } from 'zod'
import { ErrorCode } from './error-codes.ts'

const LARGEST_PAGE = 100

@ObjectType({ description: 'Says if a list continues (Relay cursor connections).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True when there is more after this page.' })
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

const position = z.object({ name: z.string(), ukprn: z.string() })

/** Opaque to callers: where a list stopped. */
export function cursorOf({ name, ukprn }: z.infer<typeof position>): string {
  return Buffer.from(JSON.stringify({ name, ukprn })).toString('base64url')
}

export function readCursor(cursor: string): z.infer<typeof position> {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw badInput('after is not a cursor of this list')
  }
}

function badInput(message: string) {
  return new GraphQLError(message, { extensions: { code: ErrorCode.BadUserInput } })
}
