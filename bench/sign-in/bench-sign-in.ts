import { cpus, loadavg } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { config } from './config.ts'
import type { Contestant } from './contestant.ts'
import { countedReport } from './counted-report.ts'
import { type Counts, countWork } from './counted-round.ts'
import { watchIdle } from './idle.ts'
import { drive, type Measured, measure, medianOf } from './measure.ts'
import { type Memory, memoryOf, memoryTable, mostOf } from './memory.ts'
import { MEASURED_PROCESSES, startOurSystem } from './our-system.ts'
import { OURSELVES, ourselves } from './ourselves.ts'
import { startPeers } from './peers/peers.ts'
import { recordProfiles } from './profiles.ts'
import { comparisonOf, type Row, tableOf } from './report.ts'
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
    alone: { type: 'boolean', default: false },
    count: { type: 'boolean', default: false },
    idle: { type: 'string' },
    profile: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
})
const folder = (given: string | undefined) =>
  given === undefined ? undefined : resolve(config.calledFrom, given)
const profileDir = folder(values.profile)
const say = (line: string) => process.stdout.write(`${line}\n`)
const only = values.only.flatMap((names) => names.split(','))
const unknown = only.filter((name) => !isWorkName(name))
if (unknown.length > 0)
  throw new Error(`there is no work ${unknown.join(', ')}; there are ${WORK_NAMES.join(', ')}`)
const works = only.length > 0 ? only.filter(isWorkName) : WORK_NAMES
const rounds = Number(values.rounds)
const identities = Number(values.identities)

const starting = new AbortController()
const stops: (() => Promise<void>)[] = []
const stopAll = async () => {
  for (const stop of stops.toReversed()) await stop()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    starting.abort(new Error('the bench was asked to stop'))
    if (stops.length > 0) void stopAll().finally(() => process.exit(130))
  })

let loaded: Record<string, Memory> = {}
const startedAt = performance.now()
const system = await startOurSystem({
  identities,
  records: Number(values.records ?? identities * 3),
  isCounted: values.count,
  isProfiled: profileDir !== undefined,
  dataDir: folder(values.data),
  write: (line) => values.verbose && process.stderr.write(`${line}\n`),
  signal: starting.signal,
})
stops.push(() => system.kill())
try {
  const us = await ourselves(system)
  const ours = nodeProcesses(us)
  const isAlone = values.alone || values.count || values.idle !== undefined
  const peers = isAlone ? [] : await startPeers(system, stops)
  say(`started in ${((performance.now() - startedAt) / 1_000).toFixed(0)} s; ${identities} identities`)
  say(`${cpus().length} cores of ${cpus()[0]?.model}; Node.js ${process.version}\n`)
  if (values.idle !== undefined) await sayIdle(Number(values.idle), us, ours)
  else if (values.count) for (const line of await count(us)) say(line)
  else {
    const idle = memoryOf(ours)
    report(await run([us, ...peers]))
    for (const line of memoryTable({ 'before the first work': idle, 'the most after a work': loaded }))
      say(line)
  }
  say(`\nload average ${loadavg()[0]?.toFixed(2)}`)
} finally {
  await stopAll()
}

function nodeProcesses({ roots }: Contestant): Record<string, number> {
  return Object.fromEntries(MEASURED_PROCESSES.map((name) => [name, roots[name] ?? 0]))
}

/** What it takes to wait, what it holds meanwhile, and how long it takes to stop. */
async function sayIdle(seconds: number, us: Contestant, ours: Record<string, number>): Promise<void> {
  for (const line of await watchIdle(seconds, us.roots, system.links)) say(line)
  say('')
  for (const line of memoryTable({ idle: memoryOf(ours) })) say(line)
  const askedAt = performance.now()
  await system.stop()
  say(`\nstopped in ${((performance.now() - askedAt) / 1_000).toFixed(1)} s, its database among it`)
}

function report(rows: readonly Row[]): void {
  const contestants = new Set(rows.map(({ contestant }) => contestant))
  for (const name of contestants) {
    say(`${name}\n`)
    for (const line of tableOf(rows.filter(({ contestant }) => contestant === name))) say(line)
    say('')
  }
  if (contestants.size > 1) for (const line of comparisonOf(rows)) say(line)
}

async function count(contestant: Contestant): Promise<string[]> {
  const counted = new Map<WorkName, Counts>()
  for (const work of works) {
    const counts = system.links && (await countWork(contestant, work, { ...system, links: system.links }))
    if (counts) counted.set(work, counts)
  }
  return countedReport(counted)
}

/** Round after round, each contestant in turn does a work before the next work begins: what else the machine does meets all of them. */
async function run(contestants: readonly Contestant[]): Promise<Row[]> {
  const failed = new Set<string>()
  const results = new Map<string, Row & { rounds: Measured[] }>()
  for (let round = 0; round < rounds; round += 1) {
    for (const work of works) {
      for (const contestant of contestants) {
        const key = `${work} ${contestant.name}`
        if (failed.has(key)) continue
        const measured = await runOnce(contestant, work, round === 0).catch((error: Error) => {
          failed.add(key)
          process.exitCode = 1
          say(`${contestant.name} failed at ${work}: ${error.message}\n`)
        })
        if (!measured) continue
        const taken = [...(results.get(key)?.rounds ?? []), measured]
        results.set(key, { work, contestant: contestant.name, measured: medianOf(taken), rounds: taken })
      }
    }
  }
  return [...results.values()]
}

async function runOnce(
  contestant: Contestant,
  work: WorkName,
  isFirst: boolean,
): Promise<Measured | undefined> {
  const makeLane = contestant.lanes[work]
  if (!makeLane) return undefined
  const { inFlight, operations } = WORKS[work]
  const lanes = await Promise.all(Array.from({ length: inFlight }, (_, lane) => makeLane(lane)))
  if (isFirst) await drive(lanes, Number(values['warm-up'] ?? operations))
  const isProfiled = isFirst && contestant.name === OURSELVES
  const write = isProfiled && profileDir ? await recordProfiles(system.inspectors) : undefined
  const measured = await measure(lanes, Number(values.ops ?? operations), contestant.roots)
  await write?.(profileDir ?? '', work)
  if (contestant.name === OURSELVES) loaded = mostOf(loaded, memoryOf(nodeProcesses(contestant)))
  return measured
}
