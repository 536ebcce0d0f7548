/** A launcher for tests to kill: starts the system it is told of, says so, and waits. */
import { type StartSystemOptions, startSystem } from './start-system.ts'

const options: StartSystemOptions = JSON.parse(String(process.argv[2]))
const { processes } = await startSystem(options)
process.stdout.write(`${JSON.stringify(Object.values(processes).map(({ pid }) => pid))}\n`)
