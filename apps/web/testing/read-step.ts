import type { JourneyStep } from '@identity/graphql-client'
import { expect } from 'vitest'
import { stepPath } from '../app/journeys/journey.flow.ts'
import { everythingAnswered, type JourneyMore, UID } from './journey.builder.ts'
import { textsOf } from './page-parts.ts'
import type { Web } from './web.fixture.ts'

/** What a person reads on the page of `step` who has answered everything, and what they can press. */
export async function readStep(web: Web, step: JourneyStep, more: JourneyMore = {}) {
  await web.openAt(step, { answers: everythingAnswered, ...more })
  const { $, status } = await web.get(stepPath(UID, step))
  expect(status).toBe(200)
  return {
    heading: $('h1').text(),
    text: $('main').text().replace(/\s+/g, ' '),
    buttons: textsOf($, 'main button').map((words) => words.trim()),
    links: $('main a')
      .map((_, link) => $(link).attr('href'))
      .get(),
  }
}
