export { runClientCommand } from './programs/run-client-command.ts'
export { DEFAULT_PORTS, type Ports } from './settings/ports.ts'
export { type RunningSystem, type StartSystemOptions, startSystem } from './system/start-system.ts'
export type { SupervisedProcess } from './system/supervised-process.ts'
