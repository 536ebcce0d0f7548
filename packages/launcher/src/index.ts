export { type RunningSystem, type StartSystemOptions, startSystem } from './start-system.ts'
export type { SupervisedProcess } from './supervised-process.ts'
export { DEFAULT_PORTS, type Ports } from './system-settings.ts'
