import { randomUUID } from 'node:crypto'

/** A name next to `path` to prepare something under; renaming it into place is then one atomic step. */
export function besideName(path: string): string {
  return `${path}.draft-${randomUUID()}`
}
