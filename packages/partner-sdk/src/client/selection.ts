/**
 * What a selection leaves of an answer: `{ id: true }` of an identity is `{ id: string }`. Nulls and lists stay. Of a union each member by its name; a
 * name that is not here yet comes with its name alone.
 */
export type Selected<Answer, Selection> = Answer extends null | undefined
  ? Answer
  : Answer extends readonly (infer Item)[]
    ? Selected<Item, Selection>[]
    : Selection extends true
      ? Answer
      : Selection extends { on: infer Members }
        ? SelectedMember<Answer, Members>
        : { [Name in keyof Selection & keyof Answer]: Selected<Answer[Name], Selection[Name]> }

type SelectedMember<Answer, Members> = Answer extends { __typename?: infer Name }
  ? { __typename: NonNullable<Name> } & (Name extends keyof Members
      ? Selected<Answer, Members[Name]>
      : unknown)
  : never

type Tree = true | { on: Record<string, Tree> } | { [name: string]: Tree | undefined }

/** The selection as GraphQL writes it, with the braces; nothing for a plain value. */
export function selectionText(selection: object | true): string {
  return textOf(selection as Tree)
}

function textOf(tree: Tree): string {
  if (tree === true) return ''
  if (isOfUnion(tree)) {
    const members = Object.entries(tree.on).map(([name, member]) => `... on ${name}${textOf(member)}`)
    return ` { __typename ${members.join(' ')} }`
  }
  const fields = Object.entries(tree).flatMap(([name, field]) => (field ? [`${name}${textOf(field)}`] : []))
  return ` { ${fields.join(' ')} }`
}

const isOfUnion = (tree: Exclude<Tree, true>): tree is { on: Record<string, Tree> } =>
  typeof tree.on === 'object'
