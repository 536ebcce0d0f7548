import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { Contestant } from './contestant.ts'
import { drive, type Measured, measure, medianOf } from './measure.ts'
import { startOurSystem } from './our-system.ts'
import { ourselves } from './ourselves.ts'
import { recordProfiles } from './profiles.ts'
import { tableOf } from './report.ts'
import { isWorkName, WORK_NAMES, WORKS, type WorkName } from './works.ts'

// `npm run bench:sign-in`: bench/README.md
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '3' },
    ops: { type: 'string' },
    'warm-up': { type: 'string' },
    identities: { type: 'string', default: '3000' },
    records: { type: 'string' },
    data: { type: 'string' },
    profile: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
})
const say = (line: string) => process.stdout.write(`${line}\n`)
const only = values.only.flatMap((names) => names.split(','))
const unknown = only.filter((name) => !isWorkName(name))
if (unknown.length > 0)
  throw new Error(`there is no work ${unknown.join(', ')}; there are ${WORK_NAMES.join(', ')}`)
const works = only.length > 0 ? only.filter(isWorkName) : WORK_NAMES
const rounds = Number(values.rounds)
const identities = Number(values.identities)

const startedAt = performance.now()
const system = await startOurSystem({
  identities,
  records: Number(values.records ?? identities * 3),
  isProfiled: values.profile !== undefined,
  dataDir: values.data,
  write: (line) => values.verbose && process.stderr.write(`${line}\n`),
})
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void system.kill().finally(() => process.exit(130)))
try {
  const contestant = await ourselves(system)
  say(`started in ${((performance.now() - startedAt) / 1_000).toFixed(0)} s; ${identities} identities`)
  say(`${cpus().length} cores of ${cpus()[0]?.model}; Node.js ${process.version}\n`)
  const rows = await run(contestant)
  for (const line of tableOf(rows)) say(line)
  say(`\nload average ${loadavg()[0]?.toFixed(2)}`)
} finally {
  await system.kill()
}

async function run(contestant: Contestant) {
  const results = new Map<WorkName, Measured[]>()
  for (let round = 0; round < rounds; round += 1) {
    for (const work of works) {
      const makeLane = contestant.lanes[work]
      if (!makeLane) continue
      const { inFlight, operations } = WORKS[work]
      const lanes = await Promise.all(Array.from({ length: inFlight }, (_, lane) => makeLane(lane)))
      const count = Number(values.ops ?? operations)
      if (round === 0) await drive(lanes, Number(values['warm-up'] ?? operations))
      const write = round === 0 && values.profile ? await recordProfiles(system.inspectors) : undefined
      const measured = await measure(lanes, count, contestant.roots)
      await write?.(values.profile ?? '', work)
      results.set(work, [...(results.get(work) ?? []), measured])
    }
  }
  return [...results].map(([work, measured]) => ({
    work,
    contestant: contestant.name,
    measured: medianOf(measured),
  }))
}
