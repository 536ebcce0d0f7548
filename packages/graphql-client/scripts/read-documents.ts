import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type DocumentNode, parse } from 'graphql'

const root = fileURLToPath(new URL('../../../', import.meta.url))

type OperationsFile = { location: string; document: DocumentNode; rawSDL: string }

/** Every operation that our apps send, read where it stands: beside the page or the code that sends it. */
export async function readDocuments(): Promise<OperationsFile[]> {
  const apps = await readdir(join(root, 'apps'))
  const places = apps.flatMap((app) => [`apps/${app}/app`, `apps/${app}/src`])
  const locations = (await Promise.all(places.map(operationsFilesIn))).flat().sort()
  return Promise.all(
    locations.map(async (location) => {
      const rawSDL = await readFile(join(root, location), 'utf8')
      return { location, document: parse(rawSDL), rawSDL }
    }),
  )
}

async function operationsFilesIn(place: string): Promise<string[]> {
  const names = await readdir(join(root, place), { recursive: true }).catch(nothingThere)
  return names.filter((name) => name.endsWith('.operations.graphql')).map((name) => `${place}/${name}`)
}

/** An app has `app` or `src`, not both. */
function nothingThere(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}
