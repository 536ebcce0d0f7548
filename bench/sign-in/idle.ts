import { setTimeout as pause } from 'node:timers/promises'
import { type CountedLinks, isTransactionControl } from '@identity/stories/counted-links'
import { processorMs } from './processor-time.ts'
import { line } from './report.ts'

/** What each process does a minute while nothing is asked of it: processor time and, when they are counted, statements. */
export async function watchIdle(
  seconds: number,
  roots: Readonly<Record<string, number>>,
  links: CountedLinks | undefined,
): Promise<string[]> {
  links?.take()
  const before = processorMs(roots)
  await pause(seconds * 1_000)
  const after = processorMs(roots)
  const sent = links?.take().sent.filter(({ to }) => to === 'database') ?? []
  const perMinute = (count: number) => ((count * 60) / seconds).toFixed(0)
  const names = Object.keys(roots)
  const head = ['a minute, idle', ...names]
  const rows = [['CPU ms', ...names.map((name) => perMinute((after[name] ?? 0) - (before[name] ?? 0)))]]
  if (links) {
    const statements = sent.filter((each) => !isTransactionControl(each))
    const of = (list: typeof sent) =>
      names.map((name) => perMinute(list.filter(({ from }) => from === name).length))
    rows.push(
      ['SQL statements', ...of(statements)],
      ['begin, commit', ...of(sent.filter(isTransactionControl))],
    )
  }
  const texts = new Map<string, number>()
  for (const { from, what } of sent) {
    const text = `${from}: ${what.replace(/\s+/g, ' ').trim().slice(0, 150)}`
    texts.set(text, (texts.get(text) ?? 0) + 1)
  }
  const most = [...texts].toSorted(([, one], [, other]) => other - one)
  return [
    ...[line(head), line(head.map(() => '---')), ...rows.map(line), ''],
    ...most.map(([text, count]) => `${perMinute(count).padStart(6)}  ${text}`),
  ]
}
