import {
  doTypesOverlap,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

const OF_REQUEST = 1
const OF_OBJECT = 1
const OF_MUTATION = 10
/** Whatever it asks: the answer is as long as the schema. */
const OF_SCHEMA = 100

type Asked = {
  schema: GraphQLSchema
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** As GraphQL read them, with their defaults. */
  variables: Record<string, unknown>
}

/** Of a connection: what it has once, and what it has for each row. Any other object has everything once. */
type Cost = { once: number; perRow: number }

/**
 * The most that an operation can cost: 1 for the request, 1 for each object in its answer, nothing for text, numbers and dates. An object in a page
 * counts once for each row, however the size of the page is said: by a literal, a variable, the default of the schema or a list of ids. Of a union the
 * dearest member counts. A field whose work is more than its answer says so in the schema (`extensions.cost`).
 */
export function queryCost(
  { operation, selectionSet }: OperationDefinitionNode,
  { schema, fragments, variables }: Asked,
): number {
  const root = schema.getRootType(operation)
  // Once for each selection and type, so that fragments that spread fragments cost us nothing to count.
  const known = new Map<SelectionSetNode, Map<GraphQLNamedType, Cost>>()

  function costOf(type: GraphQLCompositeType, set: SelectionSetNode): Cost {
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type]
    return types
      .filter(isObjectType)
      .map((each) => costOfObject(each, set))
      .reduce(dearer, { once: 0, perRow: 0 })
  }

  function costOfObject(type: GraphQLObjectType, set: SelectionSetNode): Cost {
    const ofSet = known.get(set) ?? new Map<GraphQLNamedType, Cost>()
    known.set(set, ofSet)
    const before = ofSet.get(type)
    if (before) return before
    ofSet.set(type, { once: 0, perRow: 0 }) // of a fragment that spreads itself, which another rule refuses
    const cost = set.selections.map((selection) => costOfSelection(type, selection)).reduce(plus, zero)
    ofSet.set(type, cost)
    return cost
  }

  function costOfSelection(type: GraphQLObjectType, selection: SelectionNode): Cost {
    if (selection.kind === Kind.FIELD) {
      const { value: name } = selection.name
      if (name === '__schema' || name === '__type') return { once: OF_SCHEMA, perRow: 0 }
      const field = type.getFields()[name]
      const cost = field ? costOfField(type, field, selection) : 0
      return isConnection(type) && name === 'edges' ? { once: 0, perRow: cost } : { once: cost, perRow: 0 }
    }
    const part = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
    if (!part) return zero
    const condition = part.typeCondition && schema.getType(part.typeCondition.name.value)
    const applies = !isCompositeType(condition) || doTypesOverlap(schema, condition, type)
    return applies ? costOfObject(type, part.selectionSet) : zero
  }

  function costOfField(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    node: SelectionNode & { kind: Kind.FIELD },
  ): number {
    const answer = getNamedType(field.type)
    const own = ownCost(field, parent === schema.getMutationType(), isCompositeType(answer))
    if (!node.selectionSet || !isCompositeType(answer)) return own
    const { once, perRow } = costOf(answer, node.selectionSet)
    const rows = rowsOf(getArgumentValues(field, node, variables))
    return isConnection(answer) ? own + once + rows * perRow : rows * (own + once)
  }

  return OF_REQUEST + (root ? costOf(root, selectionSet).once : 0)
}

const zero: Cost = { once: 0, perRow: 0 }
const plus = (a: Cost, b: Cost): Cost => ({ once: a.once + b.once, perRow: a.perRow + b.perRow })
const dearer = (a: Cost, b: Cost): Cost => ({
  once: Math.max(a.once, b.once),
  perRow: Math.max(a.perRow, b.perRow),
})

function ownCost({ extensions }: GraphQLField<unknown, unknown>, isMutation: boolean, isObject: boolean) {
  if (typeof extensions.cost === 'number') return extensions.cost
  if (isMutation) return OF_MUTATION
  return isObject ? OF_OBJECT : 0
}

/** A page of less than one is refused where it is read. */
function rowsOf({ first, ids }: Record<string, unknown>): number {
  if (typeof first === 'number') return Math.max(1, first)
  return Array.isArray(ids) ? Math.max(1, ids.length) : 1
}

function isConnection(type: GraphQLNamedType): boolean {
  return isObjectType(type) && 'edges' in type.getFields()
}
