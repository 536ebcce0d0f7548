import { readFileSync } from 'node:fs'
import * as build from 'virtual:remix/server-build'
import { expect, test } from 'vitest'
import { aSharedWeb } from '../../testing/web.fixture.ts'

const web = aSharedWeb()

/** Pages that show more, with a button that needs it: nothing is typed there that could be lost. */
const BUTTONS = ['support/merges/merge.page', 'support/second-factor/account-of-staff.page']
/** Those on which a second factor is shown or set up: no page leads back to them. */
const SECOND_FACTOR = /^support\/second-factor\/(set-up|recovery-codes)/

const schema = readFileSync(new URL('../../../../schema.graphql', import.meta.url), 'utf8')
const rawFiles = (files: Record<string, string>) => Object.entries(files)
const operations = rawFiles(
  import.meta.glob<string>('./**/*.graphql', { eager: true, query: '?raw', import: 'default' }),
)
const sources = new Map(
  rawFiles(import.meta.glob<string>('./**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' })),
)

/** True for a mutation that no role may ask for without a fresh second factor, as its description has it. */
function needsFresh(field: string): boolean {
  const [, callers = ''] = schema.match(new RegExp(`Callers: ([^\\n"]*)\\.\\s*"""\\s*${field}\\b`)) ?? []
  return callers !== '' && callers.split(', ').every((caller) => caller.startsWith('fresh '))
}

/** The documents of such mutations, as pages import them. */
const freshDocuments = operations
  .flatMap(([, text]) => [...text.matchAll(/mutation (\w+)[^{]*\{\s*(?:\w+: )?(\w+)/g)])
  .flatMap(([, name = '', field = '']) => (needsFresh(field) ? [`${name}Document`] : []))

/** A page sends what it or a file beside it imports. */
function sendsFresh(file: string): boolean {
  const source = sources.get(file) ?? ''
  const folder = file.slice(0, file.lastIndexOf('/'))
  const beside = [...source.matchAll(/from '\.\/([\w.-]+)'/g)].map(([, name]) =>
    sources.get(`${folder}/${name}`),
  )
  return [source, ...beside].some((text) => freshDocuments.some((name) => text?.includes(name)))
}

const forms = Object.entries(build.routes).flatMap(([id, route]) => {
  const isForm = route?.module.action && sendsFresh(`./${id.replace(/^support\//, '')}.tsx`)
  return isForm && !BUTTONS.includes(id) && !SECOND_FACTOR.test(id) ? [[route.path ?? '', id]] : []
})

test('the walk knows the forms', () => {
  expect(freshDocuments.length).toBeGreaterThan(20)
  expect(forms.length).toBeGreaterThan(15)
})

test.each(forms)('%s asks for the second factor before anything is typed', async (path) => {
  await web.signInStaff('OWNER', { proof: 'SHOWN' })
  const named = { ':act': 'role', ':name': 'sending', ':place': 'teacher_pages' } as Record<string, string>
  const address = `/${path.replace(/:\w+/g, (name) => named[name] ?? 'x')}`
  const { status, headers } = await web.get(address)
  const asks = `/support/second-factor?${new URLSearchParams({ return: address })}`
  expect([status, headers.get('location')]).toEqual([303, asks])
})
