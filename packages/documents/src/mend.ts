import { readFileSync, writeFileSync } from 'node:fs'
import { mendPaths } from './mend-paths.ts'
import { ROOT, readRepository } from './read-repository.ts'

// `npm run mend -w packages/documents`: after files have moved. The test names the paths that it left.
const { world, documents } = readRepository()
for (const document of documents) {
  const source = readFileSync(`${ROOT}${document.path}`, 'utf8')
  const mended = mendPaths(document, source, world)
  if (mended !== source) writeFileSync(`${ROOT}${document.path}`, mended)
}
