import type { JourneyStep } from '@identity/graphql-client'
import { beforeEach, describe, expect, test } from 'vitest'
import { completed, handOff, nobodyFound, UID } from '../../../../testing/journey.builder.ts'
import { readStep } from '../../../../testing/read-step.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()
beforeEach(() => {
  web.api.outcomes = { CompleteJourney: completed }
})

describe('a service that does not let somebody in', () => {
  test('says that it needs a TRN, that the account stays, and leads back to it', async () => {
    const page = await readStep(web, 'NOT_ALLOWED', { denial: 'TRN_NEEDED', ...nobodyFound('PENDING') })
    expect(page.heading).toBe('You cannot use Register for an NPQ yet')
    expect(page.text).toContain('We’ve saved your details')
    expect(page.buttons).toContain('Return to Register for an NPQ')
    expect(page.links).not.toContain(stepPath(UID, 'SIGN_IN'))
    const { headers } = await web.post(stepPath(UID, 'NOT_ALLOWED'), {})
    expect(headers.get('location')).toBe(handOff)
  })

  test('offers somebody who came back the way to their details', async () => {
    const reachableSteps: JourneyStep[] = ['SIGN_IN', 'NOT_ALLOWED']
    const { links } = await readStep(web, 'NOT_ALLOWED', {
      denial: 'TRN_NEEDED',
      ...nobodyFound('NONE'),
      reachableSteps,
    })
    expect(links).toContain(stepPath(UID, 'SIGN_IN'))
  })

  test('offers somebody whose record has to be proved the way to do it', async () => {
    const more = { denial: 'TRN_NEEDED', needsProof: true, ...nobodyFound('PENDING') } as const
    const back = await readStep(web, 'NOT_ALLOWED', { ...more, reachableSteps: ['SIGN_IN', 'NOT_ALLOWED'] })
    expect(back.text).toContain('go back and prove that the record is yours')
    expect((await readStep(web, 'NOT_ALLOWED', more)).text).toContain('Our support team will check it')
  })

  test('tells a prohibited teacher no more than that it is so, and where to ask', async () => {
    const { heading, text } = await readStep(web, 'NOT_ALLOWED', { denial: 'PROHIBITED' })
    expect(heading).toBe('You cannot use Register for an NPQ')
    expect(text).not.toMatch(/prohibit|1234567/i)
    expect(text).toContain('help@npq.example')
  })

  test('tells somebody who is blocked that no service is open to them, and where to ask', async () => {
    const { heading, text, buttons } = await readStep(web, 'NOT_ALLOWED', {
      denial: 'BLOCKED',
      reachableSteps: ['NOT_ALLOWED'],
    })
    expect(heading).toBe('You cannot use Register for an NPQ')
    expect(text).toContain('Your account is blocked')
    expect(text).toContain('help@npq.example')
    expect(buttons).toContain('Return to Register for an NPQ')
  })
})
