import { describe, expect, test } from 'vitest'
import { aJourney, UID } from '../../../../testing/journey.builder.ts'
import { readStep } from '../../../../testing/read-step.ts'
import { aSharedWeb } from '../../../../testing/web.fixture.ts'
import { stepPath } from '../../journey.flow.ts'

const web = aSharedWeb()

describe('“this is not me”', () => {
  test.each(['RESULT', 'SIGN_IN'] as const)(
    'at %s asks a person to look, and comes back saying so',
    async (step) => {
      expect((await readStep(web, step)).buttons).toContain('This record is not mine')
      web.api.outcomes.SayNotMe = { __typename: 'JourneyMoved', journey: aJourney(step, { isNotMe: true }) }
      const { status, headers } = await web.post(stepPath(UID, step), { notMe: 'yes' })
      expect([status, headers.get('location')]).toEqual([303, stepPath(UID, step)])
      expect(web.sent('SayNotMe')).toHaveLength(1)
      const { text, buttons } = await readStep(web, step, { isNotMe: true })
      expect(text).toContain('Nothing will change until then')
      expect(buttons).not.toContain('This record is not mine')
    },
  )
})
