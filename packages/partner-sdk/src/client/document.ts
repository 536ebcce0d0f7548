import { OPERATIONS, type Operations } from '../generated/operations.ts'
import { selectionText } from './selection.ts'

export type OperationName = keyof Operations

export type GraphqlRequest = {
  query: string
  variables: Record<string, unknown>
  /** Sending it twice is the same as sending it once. */
  isRetried: boolean
}

/** A call of one operation. A mutation that takes an idempotency key gets one, unless the caller has a key of their own. */
export function requestOf<Name extends OperationName>(
  name: Name,
  args: Operations[Name]['args'],
  selection: Operations[Name]['selection'],
  newKey: () => string = () => crypto.randomUUID(),
): GraphqlRequest {
  const operation: Operation = OPERATIONS[name]
  const given = Object.entries({ ...args }).filter(([, value]) => value !== undefined)
  const declared = given.map(([arg]) => `$${arg}: ${operation.args[arg]}`).join(', ')
  const passed = given.map(([arg]) => `${arg}: $${arg}`).join(', ')
  const inBrackets = (text: string) => (text ? `(${text})` : '')
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const variables = Object.fromEntries(given)
  return {
    query: `${operation.kind} ${title}${inBrackets(declared)} { ${name}${inBrackets(passed)}${selectionText(selection)} }`,
    variables: operation.retriedBy === 'idempotencyKey' ? withKey(variables, newKey) : variables,
    isRetried: operation.kind === 'query' || operation.retriedBy !== null,
  }
}

type Operation = {
  kind: 'query' | 'mutation'
  args: Readonly<Record<string, string>>
  retriedBy: 'idempotencyKey' | 'requestId' | null
}

function withKey({ input, ...others }: Record<string, unknown>, newKey: () => string) {
  const given = { ...(input as object | undefined) }
  return { ...others, input: { idempotencyKey: newKey(), ...given } }
}
