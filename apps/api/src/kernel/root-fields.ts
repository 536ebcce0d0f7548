import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'

type FindFragment = (name: string) => FragmentDefinitionNode | null | undefined

/** The names of the fields that an operation asks for at its top. Fragments count each time that they are spread; one that spreads itself is refused by another rule. */
export function rootFields(
  { selections }: SelectionSetNode,
  fragment: FindFragment,
  within: readonly string[] = [],
): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value]
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, fragment, within)
    const { value: name } = selection.name
    const spread = within.includes(name) ? undefined : fragment(name)
    return spread ? rootFields(spread.selectionSet, fragment, [...within, name]) : []
  })
}

/** True for a field that asks about the schema. */
export const isAboutSchema = (name: string): boolean => name === '__schema' || name === '__type'
