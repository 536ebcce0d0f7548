import { askedOnce, forget, known, note } from '../request/request-memory.ts'
import type { Row } from './artifact-row.ts'

const ROWS = 'artefact '
const ANY = '*'
const nameOf = (model: string, handle: Buffer) => `${ROWS}${model} ${handle.toString('base64url')}`

/** A request that looks for an artefact twice reads its row once. After a write it reads rows of that kind again. */
export const artifactMemory = {
  row: (model: string, handle: Buffer, read: () => Promise<Row | undefined>) =>
    askedOnce(nameOf(model, handle), read),

  /** What an id names, of whatever kind. */
  named: (idHash: Buffer, read: () => Promise<readonly Row[]>) => askedOnce(nameOf(ANY, idHash), read),

  known: (model: string, handle: Buffer) => known<Promise<Row | undefined>>(nameOf(model, handle)),

  note: (row: Row, handle = row.idHash) => note(nameOf(row.model, handle), Promise.resolve(row)),

  /** `model`: what is written of, if it is of one kind. */
  async whileWriting<Result>(model: string | undefined, write: () => Promise<Result>): Promise<Result> {
    try {
      return await write()
    } finally {
      forget(model === undefined ? ROWS : `${ROWS}${model} `)
      forget(`${ROWS}${ANY} `)
    }
  },
}
