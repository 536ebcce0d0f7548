import { sampleStaff } from '@identity/sample-people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBrowser, headingOf } from '../shell/browser.fake.ts'
import { aSandbox, type RunningSandbox } from '../shell/sandbox.fake.ts'
import { codesOf } from './authenticator-code.ts'

const now = new Date('2026-11-28T10:00:10Z')
let sandbox: RunningSandbox

beforeAll(async () => {
  sandbox = await aSandbox({ clock: { now: () => now } })
})

afterAll(() => sandbox.close())

test('a code is that of RFC 6238, appendix B, and lasts to the end of its half minute', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' // "12345678901234567890"
  expect(codesOf(secret, new Date(59_000))).toMatchObject({ code: '287082', secondsLeft: 1 })
  expect(codesOf(secret, new Date(29_000)).nextCode).toBe('287082')
})

test('the members of staff are given as JSON, with the codes of now', async () => {
  const { staff } = await aBrowser().readJson<{ staff: object[] }>(`${sandbox.url}/staff.json`)
  expect(staff).toHaveLength(sampleStaff.length)
  expect(staff[0]).toEqual({
    name: 'Ama Mensah',
    role: 'AGENT',
    emailAddress: 'ama.mensah@support.example',
    code: expect.stringMatching(/^\d{6}$/),
    nextCode: expect.stringMatching(/^\d{6}$/),
  })
})

test('the page lists each member with role, address and code, and tells nothing by which codes are made', async () => {
  const { html } = await aBrowser().arrive(`${sandbox.url}/staff`)
  expect(headingOf(html)).toBe('Staff to sign in as')
  for (const { name, emailAddress, authenticatorSecret } of sampleStaff) {
    expect(html).toContain(name)
    expect(html).toContain(emailAddress)
    expect(html).toContain(`${codesOf(authenticatorSecret, now).code}, for another 20 seconds`)
    expect(html).not.toContain(authenticatorSecret)
  }
})
