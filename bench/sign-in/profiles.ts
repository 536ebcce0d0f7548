import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { request, WebSocket } from 'undici'
import { type Profile, summaryOf } from './profile-summary.ts'

const SAMPLE_EVERY_US = 500

/** Records what processes do, through their inspectors. Resolves to the function that ends it and writes `NAME.PROCESS.cpuprofile` for each, and a summary beside it. */
export async function recordProfiles(
  inspectors: Readonly<Record<string, number>>,
): Promise<(folder: string, name: string) => Promise<void>> {
  const sessions = await Promise.all(
    Object.entries(inspectors).map(async ([process, port]) => ({ process, ask: await inspect(port) })),
  )
  for (const { ask } of sessions) {
    await ask('Profiler.enable')
    await ask('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_US })
    await ask('Profiler.start')
  }
  return async (folder, name) => {
    await mkdir(folder, { recursive: true })
    for (const { process, ask } of sessions) {
      const { profile } = await ask('Profiler.stop')
      const file = join(folder, `${name}.${process}`)
      await writeFile(`${file}.cpuprofile`, JSON.stringify(profile))
      await writeFile(`${file}.txt`, `${summaryOf(profile as Profile).join('\n')}\n`)
      await ask('Profiler.disable')
      ask.close()
    }
  }
}

type Ask = {
  (method: string, params?: object): Promise<Record<string, unknown>>
  close(): void
}

/** A session of the Chrome DevTools Protocol with a process that was started with `--inspect`. */
async function inspect(port: number): Promise<Ask> {
  const { body } = await request(`http://127.0.0.1:${port}/json/list`)
  const [target] = (await body.json()) as { webSocketDebuggerUrl: string }[]
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '')
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve())
    socket.addEventListener('error', () => reject(new Error(`no inspector answers at port ${port}`)))
  })
  const waiting = new Map<number, (result: Record<string, unknown>) => void>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data))
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  let last = 0
  const ask = (method: string, params: object = {}) =>
    new Promise<Record<string, unknown>>((resolve) => {
      last += 1
      waiting.set(last, resolve)
      socket.send(JSON.stringify({ id: last, method, params }))
    })
  return Object.assign(ask, { close: () => socket.close() })
}
