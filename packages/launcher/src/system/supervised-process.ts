import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { prefixLines, type Write } from '../terminal/console.ts'
import type { ProcessDefinition } from './process-definitions.ts'
import { signalGroup } from './process-table.ts'
import { afterDeath, MOST_EARLY_DEATHS } from './restart-policy.ts'

const POLL_MS = 100
const READY_WITHIN_MS = 60_000
const STOP_WITHIN_MS = 12_000 // above the 10 s that a process gives itself: it may still finish on its own terms

export type Supervision = {
  definition: ProcessDefinition
  env: Record<string, string>
  isReady: () => Promise<boolean>
  write: Write
  /** Told of each process number, so that a later start can find what this one left behind. */
  onSpawn?: (pid: number) => void
  onGiveUp?: (error: Error) => void
}

/** One process of the system, kept running until it is stopped. */
export class SupervisedProcess {
  readonly #supervision: Supervision
  #child: ChildProcess | undefined
  #exited: Promise<void> = Promise.resolve()
  #earlyDeaths = 0
  #hasBeenReady = false
  #isStopping = false
  #failure: Error | undefined

  constructor(supervision: Supervision) {
    this.#supervision = supervision
  }

  get name(): string {
    return this.#supervision.definition.name
  }

  /** Changes with every restart; undefined between two. */
  get pid(): number | undefined {
    return this.#child?.pid
  }

  start(): void {
    const { definition, env, write, onSpawn } = this.#supervision
    // A group of its own: Ctrl-C reaches the launcher alone, which stops everything in order. The pipe on standard input
    // closes when the launcher is gone, however it went, and @identity/runtime's onShutdown listens for that.
    const child = spawn(process.execPath, definition.args, {
      cwd: definition.cwd,
      env: { ...env, LAUNCHED_BY_PIPE: '1' },
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    })
    child.stdin.on('error', () => undefined)
    for (const stream of [child.stdout, child.stderr]) prefixLines(stream, definition.name, write)
    this.#child = child
    this.#hasBeenReady = false
    this.#exited = new Promise((resolve) => {
      child.once('error', () => resolve())
      child.once('exit', (code, signal) => {
        resolve()
        this.#child = undefined
        if (!this.#isStopping) void this.#restart(signal ?? `exit code ${code}`)
      })
    })
    if (child.pid !== undefined) onSpawn?.(child.pid)
  }

  /** Resolves when the process takes requests, after a restart too; rejects when it will not. */
  async ready(): Promise<void> {
    const giveUpAt = Date.now() + READY_WITHIN_MS
    while (!this.#failure && !this.#isStopping) {
      const { pid } = this
      const answers = pid !== undefined && (await this.#supervision.isReady())
      if (answers && pid === this.pid) return this.#markReady()
      if (Date.now() > giveUpAt)
        throw new Error(
          `${this.name} is not ready after ${READY_WITHIN_MS / 1000} seconds. Its log is above.`,
        )
      await pause(POLL_MS)
    }
    throw this.#failure ?? new Error(`${this.name} was stopped before it was ready`)
  }

  /** Asks, waits, and insists in the end. */
  async stop(): Promise<void> {
    this.#isStopping = true
    const child = this.#child
    if (!child?.pid) return
    const insist = setTimeout(() => this.kill(), STOP_WITHIN_MS)
    signalGroup(child.pid, 'SIGTERM')
    child.stdin?.end()
    await this.#exited
    clearTimeout(insist)
    signalGroup(child.pid, 'SIGKILL') // what the process itself had started and left
  }

  /** At once, without asking; it is not started again. */
  kill(): void {
    this.#isStopping = true
    if (this.pid !== undefined) signalGroup(this.pid, 'SIGKILL')
  }

  #markReady(): void {
    this.#hasBeenReady = true
    this.#earlyDeaths = 0
  }

  async #restart(reason: string): Promise<void> {
    const { write, onGiveUp } = this.#supervision
    this.#earlyDeaths = this.#hasBeenReady ? 0 : this.#earlyDeaths + 1
    const decision = afterDeath(this.#earlyDeaths)
    if (decision.giveUp) {
      this.#failure = new Error(
        `${this.name} stopped ${MOST_EARLY_DEATHS} times before it was ready (${reason}). Its log is above.`,
      )
      onGiveUp?.(this.#failure)
      return
    }
    write(`${this.name} stopped unexpectedly (${reason}): starting it again`)
    await pause(decision.pauseMs)
    if (this.#isStopping) return
    this.start()
    this.ready().catch(() => undefined) // so that a later death counts from a ready process; a failure is told by onGiveUp
  }
}
