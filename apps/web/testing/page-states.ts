import type { AnswerField, AnswerProblemReason, JourneyStep, StaffRole } from '@identity/graphql-client'
import { stepPath } from '../app/journeys/journey.flow.ts'
import { everythingAnswered, type JourneyMore, UID } from './journey.builder.ts'
import type { PageResponse, Web } from './web.fixture.ts'

/** A page that asks something, as a person meets it. `question` of the `<page>.fixture.ts` beside it: the tests of all questions then run for it. */
export type Question = {
  step: JourneyStep
  heading: string
  /** The mutation that the page's form leads to. */
  mutation: string
  /** Name → label of every text box and list, and what the browser may fill it with. */
  fields?: Record<string, { label: string; autocomplete?: string; prefilled: string }>
  /** The radio group's labels, and the value that everythingAnswered chooses. */
  radios?: { name: string; labels: string[]; prefilled?: string }
  refused?: {
    form: Record<string, string>
    sends: Record<string, unknown>
    problem: { field: AnswerField; reason: AnswerProblemReason }
    field: string
    sentence: string
  }
}

/** One page in one state, and how a person comes to see it. In `visits` of a fixture: the conventions are then checked on it. */
export type Visit = {
  page: string
  step?: JourneyStep
  visit: (web: Web) => Promise<PageResponse>
  /** A page for staff, as a member of another role sees it. */
  visitAs?: (web: Web, role: StaffRole) => Promise<PageResponse>
}

/** What a `<page>.fixture.ts` says of its page. */
export type PageFixture = { question?: Question; visits?: Visit[] }

/** A step's page as a person sees it who has answered everything, or after sending a form. `more` is what else holds of the journey. */
export async function visitStep(
  web: Web,
  step: JourneyStep,
  { form, ...more }: { form?: Record<string, string> } & JourneyMore = {},
): Promise<PageResponse> {
  await web.openAt(step, { answers: everythingAnswered, ...more })
  return form ? web.post(stepPath(UID, step), form) : web.get(stepPath(UID, step))
}

/** A step's page where something else than usual holds of the journey. */
export function stateOf(step: JourneyStep, how: string, more: JourneyMore): Visit {
  return { page: `${step} ${how}`, step, visit: (web) => visitStep(web, step, more) }
}

/** A page outside a journey, by its address. */
export function pageAt(path: string): Visit {
  return { page: path, visit: (web) => web.get(path) }
}
