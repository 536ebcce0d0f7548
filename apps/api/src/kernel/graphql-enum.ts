import { registerEnumType } from 'type-graphql'

/** `['A', 'B']` → `{ A: 'A', B: 'B' }`: TypeGraphQL makes the keys the GraphQL values, so both are the same. */
export function enumOf<const Value extends string>(values: readonly Value[]) {
  return Object.fromEntries(values.map((value) => [value, value])) as { [Key in Value]: Key }
}

type Described<Names extends string> = {
  description: string
  /** What each value says, where the description of all does not. */
  values?: Record<Names, string>
}

export function registerEnum<const Names extends string>(
  enumObject: Record<Names, string>,
  name: string,
  { description, values }: Described<Names>,
) {
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(values ?? {}).map(([value, says]) => [value, { description: says }]),
  )
  registerEnumType(enumObject, { name, description, valuesConfig: valuesConfig as never })
}
