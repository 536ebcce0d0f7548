/** A run for tests to kill: makes a scratch database, as if some time ago, says where it is, and waits. */
import { createScratchDatabase } from '@identity/database'

const [serverUrl, madeAtMs] = process.argv.slice(2)
if (!serverUrl) throw new Error('usage: hold-scratch-database.fixture.ts SERVER_URL MADE_AT_MS')
const { url } = await createScratchDatabase(serverUrl, 'killed', Number(madeAtMs))
process.stdout.write(`${url}\n`)
setInterval(() => undefined, 60_000)
