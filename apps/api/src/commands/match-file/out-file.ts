import { randomUUID } from 'node:crypto'
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { UnusableFile } from './unusable-file.ts'

/** Decisions are written beside the file that they are for, so that it is never half of one run: `keep` puts them in its place. */
export type OutFile = {
  write(text: string): Promise<void>
  keep(): Promise<void>
  /** Ends the writing. What was not kept is taken away. */
  close(): Promise<void>
}

/**
 * Refuses a path that leads to one of these inputs, under whatever name or link. Nothing is opened: an input that is opened for writing is
 * lost.
 */
export async function refuseInput(outPath: string, inputs: readonly string[]): Promise<void> {
  const out = await statOf(outPath)
  if (!out) return
  for (const input of inputs) {
    const held = await stat(input)
    if (held.dev === out.dev && held.ino === out.ino) {
      throw new UnusableFile(`${outPath}: --out is a file that is read, and would be lost`)
    }
  }
}

export async function createOutFile(outPath: string): Promise<OutFile> {
  const before = await statOf(outPath)
  // A pipe or a terminal has nothing beside it, and nothing to lose.
  if (before && !before.isFile()) return writeOnly(await open(outPath, 'w'))
  // What a link leads to is replaced, not the link.
  const path = before ? await realpath(outPath) : outPath
  const besides = `${path}.${randomUUID()}.part`
  const file = await open(besides, 'wx', before?.mode ?? 0o666)
  let isKept = false
  return {
    write: async (text) => void (await file.writeFile(text)),
    async keep() {
      await file.sync()
      await rename(besides, path)
      isKept = true
    },
    async close() {
      await file.close()
      if (!isKept) await rm(besides, { force: true })
    },
  }
}

function writeOnly(file: FileHandle): OutFile {
  return {
    write: async (text) => void (await file.writeFile(text)),
    keep: async () => {},
    close: () => file.close(),
  }
}

/** Null: there is no such file yet. */
async function statOf(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
