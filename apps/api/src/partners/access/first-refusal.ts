import { type GraphQLResolveInfo, isNonNullType } from 'graphql'
import type { Context } from '../../kernel/context.ts'

// By the context, which lives as long as one operation.
const refused = new WeakMap<Context, Set<string>>()

/**
 * True for the first of the rows in which a field is refused: a page of 100 has one error, on the path of the first, and null in the others. A field that
 * cannot be null is refused each time.
 */
export function isFirstRefusal(context: Context, { path, returnType }: GraphQLResolveInfo): boolean {
  const places = refused.get(context) ?? new Set<string>()
  refused.set(context, places)
  const place = placeOf(path)
  const isFirst = !places.has(place)
  places.add(place)
  return isFirst || isNonNullType(returnType)
}

/** The path without the rows. */
function placeOf(path: GraphQLResolveInfo['path']): string {
  const keys: string[] = []
  for (let at: GraphQLResolveInfo['path'] | undefined = path; at; at = at.prev)
    if (typeof at.key === 'string') keys.unshift(at.key)
  return keys.join('.')
}
