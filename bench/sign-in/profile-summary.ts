/** A profile of the V8 inspector, as far as it is read here. */
export type Profile = {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[]
  samples: number[]
  timeDeltas: number[]
}

const MOST = 20
const IDLE: ReadonlySet<string> = new Set(['(idle)', '(program)', '(root)'])

/** Where a process spent its time: milliseconds of each package and of each function by itself, the most first. */
export function summaryOf({ nodes, samples, timeDeltas }: Profile): string[] {
  const ofNode = new Map<number, number>()
  for (const [place, id] of samples.entries())
    ofNode.set(id, (ofNode.get(id) ?? 0) + (timeDeltas[place] ?? 0) / 1_000)
  const ofPackage = new Map<string, number>()
  const ofFunction = new Map<string, number>()
  for (const { id, callFrame } of nodes) {
    const ms = ofNode.get(id) ?? 0
    if (ms === 0 || IDLE.has(callFrame.functionName)) continue
    const { functionName, url, lineNumber } = callFrame
    add(ofPackage, packageOf(url, functionName), ms)
    const file = url.replace(/^file:\/\//, '').replace(/^.*\/node_modules\//, '')
    add(
      ofFunction,
      `${functionName || '(anonymous)'} ${file.split('/').slice(-4).join('/')}:${lineNumber + 1}`,
      ms,
    )
  }
  return [...linesOf(ofPackage), '', ...linesOf(ofFunction)]
}

const add = (sums: Map<string, number>, name: string, ms: number) =>
  sums.set(name, (sums.get(name) ?? 0) + ms)

/** The package that a file belongs to; Node.js itself, the collector of garbage and our own build are named as such. */
function packageOf(url: string, functionName: string): string {
  const [, name] = url.match(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/) ?? []
  if (name) return name
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/')
  return url === '' ? functionName : 'our build'
}

function linesOf(sums: ReadonlyMap<string, number>): string[] {
  const all = [...sums.values()].reduce((sum, ms) => sum + ms, 0)
  return [...sums]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST)
    .map(
      ([name, ms]) =>
        `${ms.toFixed(1).padStart(9)} ms ${((100 * ms) / all).toFixed(1).padStart(5)}%  ${name}`,
    )
}
