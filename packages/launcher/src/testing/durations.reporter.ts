import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** How long one test file took, with its imports and hooks, which Vitest's own JSON leaves out. */
export type FileDuration = { file: string; seconds: number }

/** Loaded by Vitest itself: writes the duration of each file to the path in DURATIONS_FILE. */
export default class DurationsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const durations = modules.map((one): FileDuration => {
      const { collectDuration, setupDuration, duration } = one.diagnostic()
      return { file: one.moduleId, seconds: (collectDuration + setupDuration + duration) / 1000 }
    })
    const path = process.env.DURATIONS_FILE
    if (path) writeFileSync(path, JSON.stringify(durations))
  }
}
