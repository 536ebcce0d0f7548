import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'

type FindFragment = (name: string) => FragmentDefinitionNode | null | undefined

/**
 * The names of the fields that an operation asks for at its top. A fragment is looked into once, however often it is spread: its fields are answered once
 * as well, and a short document can spread fragments in fragments more often than we can count.
 */
export function rootFields(
  { selections }: SelectionSetNode,
  fragment: FindFragment,
  seen = new Set<string>(),
): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value]
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, fragment, seen)
    const { value: name } = selection.name
    if (seen.has(name)) return []
    seen.add(name)
    const spread = fragment(name)
    return spread ? rootFields(spread.selectionSet, fragment, seen) : []
  })
}

/** True for a field that asks about the schema. */
export const isAboutSchema = (name: string): boolean => name === '__schema' || name === '__type'
