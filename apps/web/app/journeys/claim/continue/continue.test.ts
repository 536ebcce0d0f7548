import { describe, expect, test } from 'vitest'
import { aJourney, nobodyFound, UID } from '../../../../testing/journey.builder.ts'
import { readStep } from '../../../../testing/read-step.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()

describe('coming back', () => {
  test('shows whom somebody is known as, and which record they are linked to', async () => {
    const { heading, text, buttons } = await readStep(web, 'SIGN_IN')
    expect(heading).toBe('Welcome back, Sam')
    for (const shown of ['sam@example.com', '7 March 1987', '1234567', 'Samira Khan'])
      expect(text).toContain(shown)
    expect(buttons[0]).toBe('Continue to Register for an NPQ')
  })

  test('says that a record was found in the meantime', async () => {
    const { text } = await readStep(web, 'SIGN_IN', { isNewlyFound: true })
    expect(text).toContain('We looked again when you signed in and found it')
  })

  test.each(['PENDING', 'NONE', 'FAILED'] as const)(
    'lets somebody whose search is %s add to their details',
    async (status) => {
      expect((await readStep(web, 'SIGN_IN', nobodyFound(status))).buttons).toContain(
        'Add or change your details',
      )
      web.api.outcomes.AddFacts = { __typename: 'JourneyMoved', journey: aJourney('CHECK_ANSWERS') }
      const { headers } = await web.post(stepPath(UID, 'SIGN_IN'), { addFacts: 'yes' })
      expect(headers.get('location')).toBe(stepPath(UID, 'CHECK_ANSWERS'))
    },
  )

  test('lets somebody prove that the record is theirs, whom the service wants to be more certain of', async () => {
    const { text, buttons } = await readStep(web, 'SIGN_IN', {
      ...nobodyFound('PENDING'),
      needsProof: true,
      isNewlyFound: true,
    })
    expect(buttons).toContain('Prove that the record is yours')
    expect(text).not.toContain('1234567')
    expect(text).not.toContain('We looked again')
  })

  test('says before a person goes on that the service will not let them in, and promises nothing else', async () => {
    const kept = { ...nobodyFound(), entryDenial: 'TRN_NEEDED' } as const
    const page = await readStep(web, 'SIGN_IN', kept)
    expect(page.text).toContain('You cannot use it yet')
    expect(page.text).not.toContain('You will choose your course next.') // the service’s last words
    expect(page.buttons[0]).toBe('Continue') // to the page that says why
    const told = await readStep(web, 'SIGN_IN', { ...kept, denial: 'TRN_NEEDED' })
    expect(told.buttons[0]).toBe('Return to Register for an NPQ')
  })

  test('leads to the page that says so when the service does not let somebody in', async () => {
    await readStep(web, 'SIGN_IN')
    web.api.outcomes.CompleteJourney = { __typename: 'JourneyMoved', journey: aJourney('NOT_ALLOWED') }
    const { headers } = await web.post(stepPath(UID, 'SIGN_IN'), {})
    expect(headers.get('location')).toBe(stepPath(UID, 'NOT_ALLOWED'))
  })
})
