import { JourneyStep } from '@identity/graphql-client'
import { expect, test } from 'vitest'
import { aJourney } from '../../testing/journey.builder.ts'
import routes from '../routes.ts'
import { currentPath, handOffPath, pageOfStep, pathBefore, stepPath } from './journey.flow.ts'

test.each(Object.values(JourneyStep))('the step %s has a page of its own on the site map', (step) => {
  const paths = routes.map(({ path }) => path)
  expect(paths.filter((path) => path === `interaction/:uid/${pageOfStep(step)}`)).toHaveLength(1)
})

test('the back link leads to the step before, of those that are open', () => {
  const journey = aJourney('CHECK_ANSWERS', { reachableSteps: ['NAME', 'DATE_OF_BIRTH', 'CHECK_ANSWERS'] })
  expect(pathBefore(journey, 'CHECK_ANSWERS')).toBe(stepPath('an-interaction', 'DATE_OF_BIRTH'))
  expect(pathBefore(journey, 'NAME')).toBeUndefined()
})

test('a step that is not open has no page before it', () => {
  expect(pathBefore(aJourney('EMAIL'), 'TRN')).toBeUndefined()
})

test('an interaction and a ticket cannot change the address they are part of', () => {
  expect(currentPath(aJourney('EMAIL', { interactionUid: 'a/b?c' }))).toBe('/interaction/a%2Fb%3Fc/email')
  expect(handOffPath('uid', 'a&b=c')).toBe('/interaction/uid/complete?ticket=a%26b%3Dc')
})
