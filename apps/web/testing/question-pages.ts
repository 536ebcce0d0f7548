import type { JourneyStep } from '@identity/graphql-client'
import { folderOfStep } from '../app/journeys/journey.flow.ts'
import { pageFixtures } from './page-fixtures.ts'
import type { Question } from './page-states.ts'

const steps = Object.keys(folderOfStep) as JourneyStep[]

/** Every page that asks something, in the order of the journey. */
export const questionPages: Question[] = pageFixtures
  .flatMap(({ question }) => question ?? [])
  .sort((one, other) => steps.indexOf(one.step) - steps.indexOf(other.step))
