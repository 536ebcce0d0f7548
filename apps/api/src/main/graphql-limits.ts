import { ApolloArmor } from '@escape.tech/graphql-armor'
import { type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql'

export const MAX_TOKENS = 1_000
/** The fields that one request may be answered with. */
export const MAX_COST = 1_000
const armor = new ApolloArmor({
  maxDepth: { n: 8 },
  maxAliases: { n: 15 },
  maxDirectives: { n: 20 },
  // It knows no variables, and no default of the schema: `refuseCost` counts instead.
  costLimit: { enabled: false },
}).protect()

/** What a document may hold, looked at before anything of it is done. */
export const validationRules = [...armor.validationRules, oneMutation, noSubscription]

/** One request, one change: a second one would get another answer than the limits of the first, under one count of them. */
function oneMutation(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ operation, selectionSet }) {
      if (operation !== 'mutation' || rootFields(context, selectionSet) <= 1) return
      context.reportError(new GraphQLError('A request may hold one mutation.'))
    },
  }
}

/** The executor would throw, as if we were at fault: a schema without them has no rule about them. */
function noSubscription(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ operation }) {
      if (operation === 'subscription') context.reportError(new GraphQLError('There are no subscriptions.'))
    },
  }
}

/** Fragments count each time that they are spread; one that spreads itself is refused by another rule. */
function rootFields(
  context: ValidationContext,
  set: SelectionSetNode,
  within: readonly string[] = [],
): number {
  return set.selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FIELD) return sum + 1
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return sum + rootFields(context, selection.selectionSet, within)
    const { value: name } = selection.name
    const fragment = within.includes(name) ? undefined : context.getFragment(name)
    return fragment ? sum + rootFields(context, fragment.selectionSet, [...within, name]) : sum
  }, 0)
}
