import { describe, expect, test } from 'vitest'
import { aService, UID } from '../../../testing/journey.builder.ts'
import { textsOf } from '../../../testing/page-parts.ts'
import { aSharedWeb } from '../../../testing/web.fixture.ts'
import { leavePath, stepPath } from '../../journeys/journey.flow.ts'

const web = aSharedWeb()

const name = stepPath(UID, 'NAME')

describe('a page of a journey', () => {
  const header = async () => (await web.get(name)).$('.govuk-service-navigation__service-name a')

  test('has the name of the service in its header, and leads to it', async () => {
    await web.openAt('NAME')
    expect((await header()).text()).toBe('Register for an NPQ')
    expect((await header()).attr('href')).toBe(aService.url)
  })

  test('has what the service wants its header to say instead, where it wants that', async () => {
    await web.openAt('NAME', { service: { ...aService, headerName: 'NPQ account' } })
    expect((await header()).text()).toBe('NPQ account')
  })

  test('says where the service helps, in each of the ways that it has', async () => {
    const helpContact = {
      emailAddress: 'help@npq.example',
      phoneNumber: '01632 960 123',
      url: 'https://npq.example/help',
    }
    await web.openAt('NAME', { service: { ...aService, helpContact } })
    const { $ } = await web.get(name)
    const help = $('details').filter((_, details) => $(details).find('summary').text() === 'Get help')
    expect(
      help
        .find('li')
        .map((_, item) => $(item).text())
        .get(),
    ).toEqual(['Email: help@npq.example', 'Telephone: 01632 960 123', 'Ask for help online'])
    expect(
      help
        .find('a')
        .map((_, link) => $(link).attr('href'))
        .get(),
    ).toEqual(['mailto:help@npq.example', 'https://npq.example/help'])
  })

  test('leads back to the service without signing in, wherever the person is', async () => {
    const leave = async () => (await web.get(name)).$(`a[href="${leavePath(UID)}"]`).text()
    await web.openAt('NAME')
    expect(await leave()).toBe('Return to Register for an NPQ without signing in')
  })

  test('leads to our own help where the service has told us of none', async () => {
    await web.openAt('NAME', { service: { ...aService, helpContact: null } })
    const { $ } = await web.get(name)
    const help = $('details').filter((_, details) => $(details).find('summary').text() === 'Get help')
    expect(help.find('a').attr('href')).toBe('/contact')
    expect(help.text()).toContain('on the pages of Register for an NPQ')
  })

  test.each(['PROHIBITED', 'BLOCKED'] as const)(
    'has the help that it speaks of, when a person is %s and the service has told us of none',
    async (denial) => {
      await web.openAt('NOT_ALLOWED', { denial, service: { ...aService, helpContact: null } })
      const { $ } = await web.get(stepPath(UID, 'NOT_ALLOWED'))
      expect($('main').text()).toContain('get help')
      expect(textsOf($, 'summary')).toContain('Get help')
    },
  )

  test('keeps all of that when a limit is reached', async () => {
    await web.openAt('EMAIL')
    web.api.outcomes.SendPasscode = { __typename: 'TooManyRequests', retryAt: new Date().toISOString() }
    const { $, status } = await web.post(stepPath(UID, 'EMAIL'), { emailAddress: 'sam@example.com' })
    expect(status).toBe(429)
    expect($('.govuk-service-navigation__service-name').text()).toBe('Register for an NPQ')
    expect(textsOf($, 'summary')).toContain('Get help')
  })
})
