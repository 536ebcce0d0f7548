import type { JourneyFieldsFragment as Journey } from '@identity/graphql-client'
import { expect, test } from 'vitest'
import { everyPage } from '../every-page.ts'
import { aService } from '../journey.builder.ts'
import { visitStep } from '../page-states.ts'
import { aSharedWeb } from '../web.fixture.ts'

const web = aSharedWeb()

const PROMISES =
  /Continue to|continue to Register|You do not need to do anything|You can (still )?continue(?! without)/

const ofJourneys = everyPage.filter(({ step }) => step !== undefined)

test.each(ofJourneys)('$page promises nothing that its service will not do', async ({ visit }) => {
  web.api.journey = null
  const { $ } = await visit(web)
  const journey = web.api.journey as Journey | null
  if (!journey) throw new Error('the page belongs to a journey')
  const isKeptOut = journey.entryDenial !== null || journey.denial !== null
  const mayBeKeptOut =
    journey.person === null && !(journey.service.allowsPending && journey.service.allowsNone)
  const text = $('main').clone().find('.app-foot').remove().end().text()
  if (isKeptOut) expect(text).not.toMatch(PROMISES)
  if (mayBeKeptOut)
    expect(text).toMatch(/cannot use Register for an NPQ until|need a teacher reference number/)
  if (journey.step === 'CHECK_ANSWERS')
    expect($('main form button').first().text()).toBe('Confirm and continue')
})

test('check your answers says the same of a service to every person, whatever their answers found', async () => {
  const service = { ...aService, allowsPending: false, allowsNone: false }
  const conditions = await Promise.all(
    (['RECORD_FOUND', 'NOT_FOUND_YET'] as const).map(async () => {
      const { $ } = await visitStep(web, 'CHECK_ANSWERS', { service })
      return $('main p').text()
    }),
  )
  expect(conditions[0]).toBe(conditions[1])
})

test('the title names the service as the header does, also where the header has a name of its own', async () => {
  const service = { ...aService, headerName: 'Teaching Vacancies account' }
  const { $ } = await visitStep(web, 'NAME', { service })
  expect($('header .govuk-service-navigation__service-name').text()).toBe('Teaching Vacancies account')
  expect($('title').text()).toBe('What is your name? – Teaching Vacancies account – GOV.UK')
})
