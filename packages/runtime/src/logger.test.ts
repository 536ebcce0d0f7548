import { expect, test } from 'vitest'
import { createLogger } from './logger.ts'

function aLogger() {
  const lines: string[] = []
  const logger = createLogger({ name: 'api', destination: { write: (line) => void lines.push(line) } })
  return { logger, text: () => lines.join('') }
}

test('a log line says when, how bad, which process and what', () => {
  const { logger, text } = aLogger()
  logger.info({ port: 3002 }, 'listening')
  expect(JSON.parse(text())).toMatchObject({ level: 'info', name: 'api', port: 3002, msg: 'listening' })
  expect(JSON.parse(text()).time).toMatch(/^\d{4}-\d\d-\d\dT/)
})

test('personal data under its usual names does not reach the log', () => {
  const { logger, text } = aLogger()
  const facts = { emailAddress: 'jo@example.com', trn: '7654321', nested: { passcode: '482915' } }
  logger.warn(
    { emailAddress: 'jo@example.com', journey: facts, headers: { authorization: 'Bearer abc' } },
    'odd',
  )
  for (const secret of ['jo@example.com', '7654321', '482915', 'Bearer']) expect(text()).not.toContain(secret)
})

function aDatabaseError() {
  const cause = Object.assign(new Error('duplicate key: jo@example.com'), {
    name: 'PostgresError',
    code: '23505',
    constraint_name: 'identity_email_key',
    detail: 'Key (email)=(jo@example.com) already exists.',
  })
  const failed = new Error('Failed query: insert … params: jo@example.com', { cause })
  return Object.assign(failed, { query: 'insert …', params: ['jo@example.com'] })
}

test.each([
  ['as the only argument', (log: ReturnType<typeof aLogger>['logger']) => log.error(aDatabaseError())],
  ['under err', (log: ReturnType<typeof aLogger>['logger']) => log.error({ err: aDatabaseError() })],
  [
    'with a message',
    (log: ReturnType<typeof aLogger>['logger']) => log.error(aDatabaseError(), 'could not save'),
  ],
  [
    'inside a format',
    (log: ReturnType<typeof aLogger>['logger']) => log.error('failed: %s', aDatabaseError()),
  ],
])('a database error logged %s never shows the parameters', (_how, write) => {
  const { logger, text } = aLogger()
  write(logger)
  expect(text()).not.toBe('')
  expect(text()).not.toContain('jo@example.com')
})

test('a database error keeps its code and constraint, which is what one needs to find the cause', () => {
  const { logger, text } = aLogger()
  logger.error(aDatabaseError(), 'could not save')
  const { err, msg } = JSON.parse(text())
  expect(msg).toBe('could not save')
  expect(err.cause).toMatchObject({ type: 'PostgresError', code: '23505', constraint: 'identity_email_key' })
  expect(err.stack).toContain('logger.test.ts')
})
