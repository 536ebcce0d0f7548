import { randomUUID } from 'node:crypto'
import { connect } from '@identity/database'
import { expect, test } from 'vitest'
import { config } from '../config.ts'
import { useSystem } from '../system/system.ts'

// A system of its own: its connections are ended all the time.

const running = useSystem({ needsBrowser: false })
const PROCESSES = ['api', 'worker', 'oidc'] as const

test('connections that end at any moment cost requests, and no process', async () => {
  const { system } = running
  const before = PROCESSES.map((name) => system.processes[name]?.pid)
  const killer = connect(system.databaseUrl, { max: 1, connection: { application_name: 'killer' } })
  const until = performance.now() + config.connectionSeconds * 1_000
  const answers: number[] = []
  const ask = async (path: string, init?: RequestInit) => {
    while (performance.now() < until) {
      const response = await fetch(`${system.origin}${path}`, { redirect: 'manual', ...init })
      answers.push(response.status)
      await response.arrayBuffer()
    }
  }
  const end = async () => {
    while (performance.now() < until) {
      await killer`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name <> 'killer'`
    }
  }
  const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  await Promise.all([
    end(),
    ask('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    }),
    ask('/health/ready'),
    ask('/connect/token', {
      ...form,
      body: `grant_type=authorization_code&client_id=npq&code=${randomUUID()}`,
    }),
    ask(`/interaction/${randomUUID()}`),
  ])
  await killer.end()

  expect(PROCESSES.map((name) => system.processes[name]?.pid)).toEqual(before)
  expect(answers.length).toBeGreaterThan(10)
  expect(answers.filter((status) => status >= 500 && status !== 503)).toEqual([])
  for (const name of PROCESSES) await system.processes[name]?.ready()
  expect((await fetch(`${system.origin}/.well-known/openid-configuration`)).status).toBe(200)
})
