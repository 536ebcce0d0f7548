import { registerEnumType } from 'type-graphql'

/** `['A', 'B']` → `{ A: 'A', B: 'B' }`: TypeGraphQL makes the keys the GraphQL values, so both are the same. */
export function enumOf<const Value extends string>(values: readonly Value[]) {
  return Object.fromEntries(values.map((value) => [value, value])) as { [Key in Value]: Key }
}

export function registerEnum(
  enumObject: Record<string, string>,
  name: string,
  config: { description: string },
) {
  registerEnumType(enumObject, { name, ...config })
}
