import { AsyncLocalStorage } from 'node:async_hooks'

type Memory = Map<string, unknown>

const memories = new AsyncLocalStorage<Memory>()

/** Runs the work of one request: what it reads once it does not read again. Nothing is remembered for the next one. */
export function withinRequest<Result>(work: () => Result): Result {
  return memories.run(new Map(), work)
}

/**
 * The answer to a question that this request asked before, or the one to `ask` now. A failure is not remembered. Outside of a request each question
 * is asked.
 */
export function askedOnce<Answer>(question: string, ask: () => Promise<Answer>): Promise<Answer> {
  const memory = memories.getStore()
  if (!memory) return ask()
  const known = memory.get(question) as Promise<Answer> | undefined
  if (known) return known
  const answer = ask()
  memory.set(question, answer)
  answer.catch(() => {
    if (memory.get(question) === answer) memory.delete(question)
  })
  return answer
}

/** False outside of a request: nothing is remembered there. */
export function isWithinRequest(): boolean {
  return memories.getStore() !== undefined
}

/** What this request has kept under a name. */
export function known<Kept>(name: string): Kept | undefined {
  return memories.getStore()?.get(name) as Kept | undefined
}

/** Keeps something under a name, such as an answer that came with another one. */
export function note<Kept>(name: string, kept: Kept): void {
  memories.getStore()?.set(name, kept)
}

/** After a write: the next look is a look at the database. */
export function forget(beginning: string): void {
  const memory = memories.getStore()
  for (const question of memory?.keys() ?? []) if (question.startsWith(beginning)) memory?.delete(question)
}
