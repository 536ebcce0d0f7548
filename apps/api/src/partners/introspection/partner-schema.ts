import { filterSchema, pruneSchema } from '@graphql-tools/utils'
import type { GraphQLSchema } from 'graphql'
import { getMetadataStorage } from 'type-graphql'
import { holdsScope } from '../../kernel/authorization.ts'
import type { PartnerCaller } from '../../kernel/caller.ts'
import { scopesOpenTo } from '../../visibility/domain/data-scopes.ts'
import { type Needed, scopesOf } from '../access/data-field.ts'

const KEPT = 32 // of the sets of scopes that tokens have, far more than there are
type Part = GraphQLSchema | null
const parts = new WeakMap<GraphQLSchema, Map<string, Part>>()

/** The part of the schema that a token opens, with what its fields and arguments need and nothing else. Null: it opens none. */
export function partnerSchema(whole: GraphQLSchema, caller: PartnerCaller): Part {
  const known = parts.get(whole) ?? new Map<string, Part>()
  parts.set(whole, known)
  const key = [caller.kind, ...[...caller.scopes].toSorted()].join(' ')
  const before = known.get(key)
  if (before !== undefined) return before
  const part = partOf(whole, caller)
  if (known.size >= KEPT) known.clear()
  known.set(key, part)
  return part
}

function partOf(schema: GraphQLSchema, caller: PartnerCaller): Part {
  const isOpen = (_owner: string, _name: string, field: { extensions?: unknown }) =>
    opens(caller, field.extensions)
  const part = filterSchema({
    schema,
    rootFieldFilter: (_operation, name, field) => isFor(caller, name) && opens(caller, field.extensions),
    objectFieldFilter: isOpen,
    interfaceFieldFilter: isOpen,
    inputObjectFieldFilter: isOpen,
  })
  const questions = part.getQueryType()?.getFields() ?? {}
  return Object.keys(questions).length > 0 ? pruneSchema(part) : null
}

/** True for an operation that names this kind of caller. */
function isFor({ kind }: PartnerCaller, operation: string): boolean {
  const { queries, mutations } = getMetadataStorage()
  const found = [...queries, ...mutations].find(({ schemaName }) => schemaName === operation)
  return found?.roles?.includes(kind) ?? false
}

function opens(caller: PartnerCaller, extensions: unknown): boolean {
  const { personsToo = true, ...needed } = (extensions ?? {}) as Partial<Needed> & { personsToo?: boolean }
  if (!isNeeded(needed) || (caller.kind === 'user' && !personsToo)) return true
  return holdsScope(caller, scopesOpenTo(caller.kind, scopesOf(needed)))
}

const isNeeded = (needed: object): needed is Needed => 'dataGroup' in needed || 'partnerAct' in needed
