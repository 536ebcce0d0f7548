import { describe, expect, test } from 'vitest'
import { UID } from '../../../testing/journey.builder.ts'
import { visitStep } from '../../../testing/page-states.ts'
import { questionPages } from '../../../testing/question-pages.ts'
import { aSharedWeb } from '../../../testing/web.fixture.ts'
import { stepPath } from '../journey.flow.ts'

const web = aSharedWeb()

// The fields that buttons send, which the pages’ own forms do not show.
const buttons: [string, string, string][] = [
  [stepPath(UID, 'PASSCODE'), 'PASSCODE', 'intent'],
  [stepPath(UID, 'OWNER_PASSCODE'), 'OWNER_PASSCODE', 'help'],
  [stepPath(UID, 'CLAIMED_RECORD'), 'CLAIMED_RECORD', 'help'],
  [stepPath(UID, 'SIGN_IN'), 'SIGN_IN', 'notMe'],
  [stepPath(UID, 'RESULT'), 'RESULT', 'notMe'],
  [stepPath(UID, 'NAME'), 'NAME', 'hasOneName'],
  [stepPath(UID, 'OWNER_PASSCODE'), 'OWNER_PASSCODE', 'intent'],
  [stepPath(UID, 'PROVE_RECORD'), 'PROVE_RECORD', 'without'],
  [stepPath(UID, 'RECORD_PASSCODE'), 'RECORD_PASSCODE', 'without'],
  [stepPath(UID, 'RECORD_PASSCODE'), 'RECORD_PASSCODE', 'intent'],
  ['/this-was-not-me', 'NAME', 'token'],
  ['/invitation', 'NAME', 'token'],
  ['/email-change/revert', 'NAME', 'token'],
]
const fields = questionPages.flatMap(({ step, fields = {}, radios }) =>
  [...Object.keys(fields), ...(radios ? [radios.name] : [])].map((name) => [stepPath(UID, step), step, name]),
)

describe.each([...fields, ...buttons] as typeof buttons)('%s', (path, step, name) => {
  const sends = async (form: string[][]) => {
    await visitStep(web, step as Parameters<typeof visitStep>[1])
    web.api.received.length = 0
    return web.post(path, form)
  }
  // Nothing was asked of the API but where the journey is: neither the first nor the last was taken.
  const nothingWasTaken = () => web.api.received.filter(({ operation }) => operation !== 'Journey')

  test.each([
    [
      'twice',
      [
        [name, 'yes'],
        [name, 'no'],
      ],
    ],
    [
      'twice alike',
      [
        [name, 'yes'],
        [name, 'yes'],
      ],
    ],
    ['as a list', [[`${name}[]`, 'yes']]],
    ['as a list with numbers', [[`${name}[0]`, 'yes']]],
    [
      'once and as a list',
      [
        [name, 'yes'],
        [`${name}[]`, 'no'],
      ],
    ],
  ])(`${name} sent %s is refused, and neither is taken`, async (_, form) => {
    const { status, $ } = await sends(form)
    expect(status).toBe(400)
    expect($('h1').text()).toBe('We could not read your answer')
    expect($(`main a[href="${path}"]`).text()).toBe('Go back to the page')
    expect(nothingWasTaken()).toEqual([])
  })
})

test('every field of every form on the pages is tried here', async () => {
  const tried = new Set([...fields, ...buttons].map(([path, , name]) => `${path} ${name}`))
  tried.add(`/interaction/${UID}/keep page`) // no page of its own: see below
  for (const { step } of questionPages) {
    const { $ } = await visitStep(web, step)
    for (const field of $('main form').find('input, button, select').get()) {
      const name = $(field).attr('name')
      const action = $(field).closest('form').attr('action')
      if (name) expect(tried).toContain(`${action} ${name}`)
    }
  }
})

test('a page to go back to that is sent twice is refused too', async () => {
  await visitStep(web, 'NAME')
  const { status } = await web.post(`/interaction/${UID}/keep`, [
    ['page', 'name'],
    ['page', 'trn'],
  ])
  expect(status).toBe(400)
})

test('what is no form at all is refused on the same page', async () => {
  await visitStep(web, 'NAME')
  const { status, $ } = await web.send(stepPath(UID, 'NAME'), {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data' },
    body: 'firstName=Sam',
  })
  expect(status).toBe(400)
  expect($('h1').text()).toBe('We could not read your answer')
})
