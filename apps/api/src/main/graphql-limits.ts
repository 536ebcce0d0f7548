import { ApolloArmor } from '@escape.tech/graphql-armor'
import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'
import { ErrorCode, type ErrorCodeName } from '../kernel/error-codes.ts'
import { isAboutSchema, rootFields } from '../kernel/root-fields.ts'

export const MAX_TOKENS = 1_000
/** What one request may cost: query-cost.ts counts it. */
export const MAX_COST = 1_000
const MAX_DEPTH = 8
const MAX_ALIASES = 15
const MAX_REPEATS = 10

const armor = new ApolloArmor({
  maxDepth: { n: MAX_DEPTH, ...says(ErrorCode.TooDeep, `A document may be ${MAX_DEPTH} deep.`) },
  maxAliases: {
    n: MAX_ALIASES,
    allowList: [], // its own would let any number of aliases of __typename through
    ...says(ErrorCode.TooManyAliases, `A document may have ${MAX_ALIASES} aliases.`),
  },
  maxDirectives: { n: 20, ...says(ErrorCode.ValidationFailed, 'A document may have 20 directives.') },
  // It knows no variables, and no default of the schema: `refuseCost` counts instead.
  costLimit: { enabled: false },
}).protect()

/** What a document may hold, looked at before anything of it is done. */
export const validationRules = [
  ...armor.validationRules,
  oneMutation,
  noSubscription,
  fewRepeats,
  aboutSchemaAlone,
]

/** The words and the code of a rule of armor's, in place of its own. */
function says(code: ErrorCodeName, message: string) {
  const report = (context: ValidationContext | null) =>
    context?.reportError(new GraphQLError(message, { extensions: { code } }))
  return { propagateOnRejection: false, onReject: [report] }
}

/** One request, one change: a second one would get another answer than the limits of the first, under one count of them. */
function oneMutation(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ operation, selectionSet }) {
      if (operation !== 'mutation' || topOf(context, selectionSet).length <= 1) return
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

/** A field that is named again in the same place is answered once, and costs us each time. */
function fewRepeats(context: ValidationContext): ASTVisitor {
  let isReported = false // what is in an unnamed fragment is seen again by itself
  return {
    SelectionSet(set) {
      if (isReported) return
      const counts = new Map<string, number>()
      for (const { alias, name } of fieldsIn(set))
        counts.set((alias ?? name).value, (counts.get((alias ?? name).value) ?? 0) + 1)
      if (Math.max(0, ...counts.values()) <= MAX_REPEATS) return
      isReported = true
      context.reportError(new GraphQLError(`A field may be named ${MAX_REPEATS} times in one place.`))
    },
  }
}

/** A question about the schema is answered from the part that its caller may see, by itself. */
function aboutSchemaAlone(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ selectionSet }) {
      const asked = topOf(context, selectionSet).filter((name) => name !== '__typename')
      if (!asked.some(isAboutSchema) || asked.every(isAboutSchema)) return
      context.reportError(new GraphQLError('Ask about the schema in a request of its own.'))
    },
  }
}

const topOf = (context: ValidationContext, set: SelectionSetNode) =>
  rootFields(set, (name) => context.getFragment(name))

/** The fields of one place, those of its unnamed fragments too. A named one counts where it is written. */
function fieldsIn({ selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection]
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsIn(selection.selectionSet) : []
  })
}
