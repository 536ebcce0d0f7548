import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { createLogger } from './logger.ts'
import { watchFaults } from './watch-faults.ts'

function aWatchedProcess() {
  const exits: number[] = []
  const lines: string[] = []
  const events = new EventEmitter()
  const own = {
    on: (event: string, listener: (error: unknown) => void) => events.on(event, listener),
    exit: (code: number) => void exits.push(code),
  }
  const logger = createLogger({ name: 'app', destination: { write: (line) => void lines.push(line) } })
  return { watch: watchFaults(logger, own), events, exits, lines }
}

test('a process that serves survives a rejection that no code handles, logs it and counts it', () => {
  const { watch, events, exits, lines } = aWatchedProcess()
  watch.ready()
  for (const _time of [1, 2]) events.emit('unhandledRejection', new Error('the connection is gone'))
  expect(exits).toEqual([])
  expect(watch.unhandled).toBe(2)
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', unhandled: 1, err: { message: 'the connection is gone' } },
    { level: 'error', unhandled: 2 },
  ])
})

test('a rejection while the process starts ends it', () => {
  const { events, exits, lines } = aWatchedProcess()
  events.emit('unhandledRejection', new Error('no database'))
  expect(exits).toEqual([1])
  expect(lines.join('')).toContain('no database')
})

test('an exception that no code catches is logged, and ends the process', () => {
  const { watch, events, exits, lines } = aWatchedProcess()
  watch.ready()
  events.emit('uncaughtException', new Error('null has no write'))
  expect(exits).toEqual([1])
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'fatal', err: { message: 'null has no write' } })
})

test('a fault is logged without what it repeats of its input', () => {
  const { watch, events, lines } = aWatchedProcess()
  watch.ready()
  const error = Object.assign(new Error('Failed query: select 1 -- ada@example.com'), { query: 'select 1' })
  events.emit('unhandledRejection', error)
  events.emit('unhandledRejection', 'ada@example.com')
  expect(lines.join('')).not.toContain('ada@example.com')
})
