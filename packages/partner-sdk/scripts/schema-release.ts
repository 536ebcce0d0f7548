import { writeFile } from 'node:fs/promises'
import { partnerSchema, partnerText } from './partner-schema.ts'
import { readChangelog, readReleased, releasedFile } from './released-schema.ts'
import { undeclaredChanges } from './schema-promise.ts'

// `npm run schema-release -- 1.2.0`: from now on this is what partners were promised. The changelog has a part of that version by then.
const [version] = process.argv.slice(2)
const say = (line: string) => process.stderr.write(`${line}\n`)
if (!version || !/^\d+\.\d+\.\d+$/.test(version)) {
  say('npm run schema-release -- VERSION: a version of CHANGELOG.md, as 1.2.0')
  process.exit(2)
}
const current = await partnerSchema()
const [released, changelog] = await Promise.all([readReleased(), readChangelog()])
const undeclared = await undeclaredChanges({ released, current, changelog, version })
if (undeclared.length > 0) {
  for (const line of undeclared) say(line)
  process.exit(1)
}
await writeFile(
  releasedFile,
  `# What partners were promised by ${version}. Moved on by npm run schema-release.\n\n${await partnerText()}`,
)
