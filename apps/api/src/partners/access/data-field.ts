import { Extensions, Field, FieldResolver, type MiddlewareFn, UseMiddleware } from 'type-graphql'
import { holdsScope, insufficientScope, requirePartner } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import {
  ACT_SCOPES,
  DATA_SCOPES,
  type DataGroup,
  type PartnerAct,
  scopesOpenTo,
} from '../../visibility/domain/data-scopes.ts'
import { isFirstRefusal } from './first-refusal.ts'

/** What a field or an operation needs of the caller's token: a row of visibility/domain/data-scopes.ts. */
export type Needed = { dataGroup: DataGroup } | { partnerAct: PartnerAct }

type Type = () => unknown
// TypeGraphQL has no common type for what decorates a property and what decorates a method.
type Decorator = (target: object, key: string | symbol, descriptor?: PropertyDescriptor) => void

export const scopesOf = (needed: Needed): readonly string[] =>
  'dataGroup' in needed ? DATA_SCOPES[needed.dataGroup] : ACT_SCOPES[needed.partnerAct]

/** The sentence that says so, for a description. */
export const scopeSentence = (needed: Needed) => `Scope: ${scopesOf(needed).join(' or ')}.`

/**
 * Lets only a token in that has one of the scopes. It stands in the schema, so that documents, introspection and tests can read what is needed. A field of
 * many rows is refused with one error.
 */
export function Needs(needed: Needed, { personsToo = true } = {}): Decorator {
  const check: MiddlewareFn<Context> = ({ context, info }, next) => {
    const caller = requirePartner(context.caller)
    const open = scopesOpenTo(caller.kind, scopesOf(needed))
    if ((caller.kind === 'user' && !personsToo) || holdsScope(caller, open)) return next()
    if (!isFirstRefusal(context, info)) return Promise.resolve(null)
    throw insufficientScope(open, `${info.parentType.name}.${info.fieldName}`)
  }
  return all(Extensions({ ...needed, personsToo }) as Decorator, UseMiddleware(check) as Decorator)
}

/** A field of an object, open by the scopes of its group of data. Null, with an error, for a token that has none of them. */
export function DataField(dataGroup: DataGroup, type: Type, description: string): Decorator {
  const options = { nullable: true, description: `${description} ${scopeSentence({ dataGroup })}` }
  return all(Field(type as never, options) as Decorator, Needs({ dataGroup }))
}

/** The same for a field that a resolver answers. */
export function ResolvedField(needed: Needed, type: Type, description: string): Decorator {
  const options = { nullable: true, description: `${description} ${scopeSentence(needed)}` }
  return all(FieldResolver(type as never, options) as Decorator, Needs(needed))
}

const all =
  (...decorators: Decorator[]): Decorator =>
  (...decorated) => {
    for (const decorate of decorators) decorate(...decorated)
  }
