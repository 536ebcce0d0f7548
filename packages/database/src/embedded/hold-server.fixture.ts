/** A process for tests to kill: starts the server on a data folder, says where it is, and waits. */
import { startEmbeddedPostgres } from './embedded-postgres.ts'

const [dataDir] = process.argv.slice(2)
if (!dataDir) throw new Error('usage: hold-server.fixture.ts DATA_DIR')
const { url } = await startEmbeddedPostgres({ dataDir, durable: false })
process.stdout.write(`${url}\n`)
setInterval(() => undefined, 60_000)
