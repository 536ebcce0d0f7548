import { randomBytes, randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One random password per data folder, readable by its owner only. `link` refuses an existing name, so of two starts at once the first decides. */
export async function rememberedPassword(dataDir: string): Promise<string> {
  const file = join(dataDir, 'password')
  const draft = join(dataDir, `password.${randomUUID()}`)
  await writeFile(draft, randomBytes(24).toString('base64url'), { mode: 0o600 })
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  return readFile(file, 'utf8')
}
