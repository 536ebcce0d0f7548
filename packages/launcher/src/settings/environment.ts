import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

export type Environment = Record<string, string | undefined>

/** The caller's settings, over those of `.env`. Empty means not set, so that `DATABASE_URL= npm start` undoes a line of the file. */
export function readEnvironment(root: string, own: Environment = process.env): Environment {
  const merged: Environment = { ...fromFile(join(root, '.env')), ...own }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined && value !== ''))
}

function fromFile(file: string): Environment {
  try {
    return { ...parseEnv(readFileSync(file, 'utf8')) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
}
