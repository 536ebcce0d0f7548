import { beforeEach, expect, test } from 'vitest'
import { aJourney, UID } from '../../../../testing/journey.builder.ts'
import { filledIn } from '../../../../testing/page-parts.ts'
import { aSharedWeb, type PageResponse } from '../../../../testing/web.fixture.ts'
import { stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()

const path = stepPath(UID, 'EMAIL')

let warned: PageResponse

beforeEach(async () => {
  web.api.journey = aJourney('EMAIL')
  web.api.outcomes.SendPasscode = { __typename: 'EmailAddressMayBeMistyped', suggestion: 'sam@gmail.com' }
  await web.open()
  warned = await web.post(path, { emailAddress: 'sam@gmial.com' })
  web.api.received.length = 0
})

/** Sends a form of the page as a browser without a script does. */
const send = ({ $ }: PageResponse, form: string, typed: Record<string, string> = {}) => {
  const pressed = $(form).find('button')
  const name = pressed.attr('name')
  const fields = $(form)
    .find('input')
    .get()
    .map((field) => [$(field).attr('name') ?? '', $(field).attr('value') ?? ''])
  const button = name ? { [name]: pressed.attr('value') ?? '' } : {}
  return web.post(path, { ...Object.fromEntries(fields), ...button, ...typed })
}

const asked = () =>
  web.api.received.flatMap(({ operation, variables }) =>
    operation === 'SendPasscode' ? [variables.input] : [],
  )

test('an address that looks mistyped comes back with what it may have meant, and no error', () => {
  const { status, $ } = warned
  expect(status).toBe(200)
  expect($('title').text()).toBe('What is your email address? – Register for an NPQ – GOV.UK')
  expect($('.govuk-error-summary, .govuk-error-message')).toHaveLength(0)
  expect($('.govuk-notification-banner[role=alert]').text()).toContain('Did you mean sam@gmail.com?')
  expect(filledIn($, 'emailAddress')).toBe('sam@gmial.com')
})

test('who continues is sure of that address', async () => {
  await send(warned, 'form:has(#emailAddress)')
  expect(asked()).toMatchObject([{ emailAddress: 'sam@gmial.com', isSure: true }])
})

test('who changes it to another one is not sure of that', async () => {
  await send(warned, 'form:has(#emailAddress)', { emailAddress: 'sam@gmal.com' })
  expect(asked()).toMatchObject([{ emailAddress: 'sam@gmal.com', isSure: false }])
})

test('a button takes the address that was meant', async () => {
  expect(warned.$('button[name=emailAddress]').text()).toBe('Use sam@gmail.com')
  await send(warned, 'form:has(button[name=emailAddress])')
  expect(asked()).toMatchObject([{ emailAddress: 'sam@gmail.com', isSure: false }])
})
