import { describe, expect, test } from 'vitest'
import { visitAsStaff } from '../../../../testing/support-pages.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { PERSON_ID } from '../person/person-page.builder.ts'
import { changesAbout, filledIn, VERSION } from './change-person.builder.ts'

const web = aSharedWeb()
const answers = changesAbout()

describe.each(Object.entries(filledIn))('the page %s', (page, { operation, done, form }) => {
  const path = `/support/people/${PERSON_ID}${page}`
  const post = (typename: string, filled: Record<string, string>) =>
    visitAsStaff(web, path, { answers, outcomes: { [operation]: { __typename: typename } }, form: filled })

  const isAsked = Object.keys(form).length > 2
  test.runIf(isAsked)('asks for all that the act needs, and acts on nothing less', async () => {
    const { status, $ } = await post(done, { version: VERSION })
    expect(status).toBe(400)
    expect($('.govuk-error-summary a').length).toBeGreaterThan(0)
    expect(web.sent(operation)).toEqual([])
  })

  test('says what will happen and which mail goes, before anything is done', async () => {
    const { status, $ } = await post(done, form)
    expect(status).toBe(200)
    expect($('.govuk-inset-text').text()).toContain('We email')
    expect(web.sent(operation)).toEqual([])
    expect($('input[name=step]').attr('value')).toBe('do')
    expect($('input[name=version]').attr('value')).toBe(VERSION)
  })

  test('acts on the person as they were shown, ends the task, and leads back to them', async () => {
    const { version, task: _, ...filled } = form
    const { status, headers } = await post(done, { ...form, step: 'do' })
    expect([status, headers.get('location')]).toEqual([303, `/support/people/${PERSON_ID}`])
    const person = { id: PERSON_ID, version, task: { id: 'task-1', version: 3 } }
    const closure = /^(Approve|Refuse)Closure$/.test(operation) ? { closureId: 'closure-1' } : {}
    expect(web.sent(operation)).toEqual([{ input: { person, ...filled, ...closure } }])
  })

  test.each(['PersonChanged', 'TaskChanged'])(
    'says that nothing was done when it answers %s',
    async (refusal) => {
      const { status, $ } = await post(refusal, { ...form, step: 'do' })
      expect(status).toBe(409)
      expect($('main').text()).toContain('changed something since you opened the page')
      expect($('main form')).toHaveLength(0)
    },
  )

  test('of a person who is not open leads to the page that asks why', async () => {
    const notOpen = { ...answers, PersonBar: { person: { __typename: 'PersonNotOpen' } } }
    const { status, headers } = await visitAsStaff(web, path, { answers: notOpen })
    expect(status).toBe(303)
    expect(headers.get('location')).toContain(`/support/people/${PERSON_ID}/open`)
  })
})
