import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { onShutdown } from './shutdown.ts'

function aProcess(env: Record<string, string> = {}) {
  const exits: number[] = []
  const signals = new EventEmitter()
  const stdin = new PassThrough()
  const own = {
    on: (event: string, listener: () => void) => signals.on(event, listener),
    exit: (code: number) => void exits.push(code),
    stdin,
    env,
  }
  return { own, exits, signals, stdin }
}

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'])('%s closes, then exits cleanly', async (signal) => {
  const { own, exits, signals } = aProcess()
  const close = vi.fn(async () => expect(exits).toEqual([]))
  onShutdown(close, { process: own })
  signals.emit(signal)
  await vi.waitFor(() => expect(exits).toEqual([0]))
  expect(close).toHaveBeenCalledOnce()
})

test('a second signal while closing does not close again', async () => {
  const { own, exits, signals } = aProcess()
  const close = vi.fn(async () => undefined)
  onShutdown(close, { process: own })
  signals.emit('SIGINT')
  signals.emit('SIGTERM')
  await vi.waitFor(() => expect(exits).toEqual([0]))
  expect(close).toHaveBeenCalledOnce()
})

test('a close that fails is reported and exits with a failure', async () => {
  const { own, exits, signals } = aProcess()
  const onError = vi.fn()
  onShutdown(() => Promise.reject(new Error('no')), { process: own, onError })
  signals.emit('SIGTERM')
  await vi.waitFor(() => expect(exits).toEqual([1]))
  expect(onError).toHaveBeenCalledOnce()
})

test('a close that never ends is cut off at the deadline', () => {
  vi.useFakeTimers()
  const { own, exits, signals } = aProcess()
  onShutdown(() => new Promise(() => undefined), { process: own, deadlineMs: 10_000 })
  signals.emit('SIGTERM')
  vi.advanceTimersByTime(9_999)
  expect(exits).toEqual([])
  vi.advanceTimersByTime(1)
  expect(exits).toEqual([1])
  vi.useRealTimers()
})

test('a process that the launcher started stops when the launcher is gone', async () => {
  const { own, exits, stdin } = aProcess({ LAUNCHED_BY_PIPE: '1' })
  onShutdown(() => undefined, { process: own })
  stdin.end()
  await vi.waitFor(() => expect(exits).toEqual([0]))
})

test('a process that was started by hand does not mind its input ending', async () => {
  const { own, exits, stdin } = aProcess()
  onShutdown(() => undefined, { process: own })
  stdin.resume()
  stdin.end()
  await new Promise((resolve) => stdin.on('close', resolve))
  expect(exits).toEqual([])
})
