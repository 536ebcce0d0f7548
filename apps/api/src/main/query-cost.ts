import {
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql'

type Asked = {
  schema: GraphQLSchema
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** As GraphQL read them, with their defaults. */
  variables: Record<string, unknown>
}

/**
 * The number of fields that an operation may be answered with: each field of a page counts once for each of its rows, however the size of the page
 * is said, by a literal, a variable, the default of the schema or a list of ids. A page in a page multiplies.
 */
export function queryCost(
  operation: OperationDefinitionNode,
  { schema, fragments, variables }: Asked,
): number {
  const known = new Map<string, number>()

  function costOfAll(type: GraphQLNamedType | undefined, selections: readonly SelectionNode[]): number {
    return selections.reduce((sum, selection) => sum + costOf(type, selection), 0)
  }

  function costOf(type: GraphQLNamedType | undefined, selection: SelectionNode): number {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const { typeCondition, selectionSet } = selection
      return costOfAll(
        typeCondition ? schema.getType(typeCondition.name.value) : type,
        selectionSet.selections,
      )
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) return costOfFragment(selection.name.value)
    const field =
      isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined
    if (!field || !selection.selectionSet) return 1
    const { first, ids } = getArgumentValues(field, selection, variables)
    // A page of less than one is refused where it is read.
    const rows =
      typeof first === 'number' ? Math.max(1, first) : Array.isArray(ids) ? Math.max(1, ids.length) : 1
    const answer = getNamedType(field.type)
    const isMany = (each: SelectionNode) => !isOnceInConnection(answer, each)
    return selection.selectionSet.selections.reduce(
      (sum, each) => sum + (isMany(each) ? rows : 1) * costOf(answer, each),
      1,
    )
  }

  /** Once for each fragment, so that fragments that spread fragments cost us nothing to count. One that spreads itself is refused by another rule. */
  function costOfFragment(name: string): number {
    const cost = known.get(name)
    if (cost !== undefined) return cost
    known.set(name, 0)
    const fragment = fragments.get(name)
    const counted = fragment
      ? costOfAll(schema.getType(fragment.typeCondition.name.value), fragment.selectionSet.selections)
      : 0
    known.set(name, counted)
    return counted
  }

  return costOfAll(schema.getRootType(operation.operation) ?? undefined, operation.selectionSet.selections)
}

/** Of a connection only the edges are many. What stands in a fragment is counted as if it were. */
function isOnceInConnection(type: GraphQLNamedType, selection: SelectionNode): boolean {
  const isConnection = isObjectType(type) && 'edges' in type.getFields()
  return isConnection && selection.kind === Kind.FIELD && selection.name.value !== 'edges'
}
