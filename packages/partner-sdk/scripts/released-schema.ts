import { readFile } from 'node:fs/promises'
import { buildSchema } from 'graphql'

const root = new URL('../../../', import.meta.url)

/** What partners were last promised: the partner part of the schema, as it was released. */
export const releasedFile = new URL('packages/partner-sdk/schema.released.graphql', root)

export const readReleased = async () => buildSchema(await readFile(releasedFile, 'utf8'))
export const readChangelog = () => readFile(new URL('CHANGELOG.md', root), 'utf8')
