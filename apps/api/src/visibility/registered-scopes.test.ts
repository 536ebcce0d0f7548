import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { CLIENT_SCOPES } from '../clients/domain/client-registration.ts'
import { ACT_SCOPES, machineScopes } from './domain/data-scopes.ts'

// Apps do not import each other, so the lists of the others are read as text.
const textOf = (path: string) => readFile(new URL(`../../../../${path}`, import.meta.url), 'utf8')
const quoted = (text: string) => [...text.matchAll(/'([^']+)'/g)].map(([, scope]) => scope)

test('a client can be registered for every scope that opens something', () => {
  expect(machineScopes.filter((scope) => !(CLIENT_SCOPES as readonly string[]).includes(scope))).toEqual([])
})

test('the facade gives a machine these scopes, and no other', async () => {
  const source = await textOf('apps/oidc/src/clients/scopes.ts')
  const list = source.match(/MACHINE_SCOPES: ReadonlySet<string> = new Set\(\[(.*?)\]\)/s)?.[1] ?? ''
  expect(quoted(list).toSorted()).toEqual(machineScopes.toSorted())
})

test('support offers every scope that a client can be registered for', async () => {
  const source = await textOf('apps/web/app/support/admin/services/settings-form.ts')
  const list = source.match(/scopes: \[(.*?)\n {2}\],/s)?.[1] ?? ''
  expect(quoted(list).toSorted()).toEqual(CLIENT_SCOPES.toSorted())
})

test('support says in words what every scope lets a client change', async () => {
  const source = await textOf('apps/web/app/support/admin/services/settings-form.ts')
  const list = source.match(/CHANGING_SCOPES = {(.*?)}/s)?.[1] ?? ''
  const { REQUEST_MATCH, REPORT_DETAILS, INVITE, SET_TRN } = ACT_SCOPES
  const changing = new Set([...REQUEST_MATCH, ...REPORT_DETAILS, ...INVITE, ...SET_TRN])
  expect([...list.matchAll(/'([^']+)':/g)].map(([, scope]) => scope).toSorted()).toEqual(
    [...changing].toSorted(),
  )
})
