/** @jsxRuntime automatic */
import { Button, ErrorSummary, Input, NotificationBanner, Radios } from '@identity/govuk'
import type { FaultState } from './fault-switch.ts'
import { SandboxPage } from './sandbox.page.tsx'
import type { PageFrame } from './send-page.ts'

/** The faults that a stand-in can be told to have, in the order of the page. `ok` is always the first choice. */
export type FaultChoices<Fault extends string> = {
  /** The address of the page and of the form. */
  path: string
  heading: string
  choices: readonly { fault: Fault; text: string }[]
}

export type FaultFormProblem = { field: 'fault' | 'times'; message: string }

type FaultsPageProps<Fault extends string> = {
  frame: PageFrame
  options: FaultChoices<Fault>
  state: FaultState<Fault>
  typed?: { fault: string; times: string }
  problem?: FaultFormProblem | undefined
}

/** The present fault of a stand-in, and the form to change it. */
export function FaultsPage<Fault extends string>(props: FaultsPageProps<Fault>) {
  const { frame, options, state, typed, problem } = props
  const items = [{ fault: 'ok', text: 'Works as it should' }, ...options.choices]
  const now = items.find((item) => item.fault === state.fault)?.text ?? state.fault
  return (
    <SandboxPage frame={frame} heading={options.heading} hasErrors={problem !== undefined}>
      {problem && <ErrorSummary errors={[{ text: problem.message, href: `#${problem.field}` }]} />}
      {!problem && <NotificationBanner title="Now" text={`${now}${howLong(state.requestsLeft)}`} />}
      <h1 className="govuk-heading-l">{options.heading}</h1>
      <form method="post" action={options.path} noValidate>
        <Radios
          name="fault"
          legend={{ text: 'What should it do with requests?', size: 'm' }}
          items={items.map(({ fault, text }) => ({ value: fault, text }))}
          value={typed?.fault ?? state.fault}
          errorMessage={problem?.field === 'fault' ? problem.message : undefined}
        />
        <Input
          id="times"
          name="times"
          label={{ text: 'For how many requests (optional)' }}
          hint="Leave empty for all of them until you change it back"
          inputMode="numeric"
          spellCheck={false}
          width={4}
          value={typed?.times}
          errorMessage={problem?.field === 'times' ? problem.message : undefined}
        />
        <Button>Save</Button>
      </form>
    </SandboxPage>
  )
}

function howLong(requestsLeft: number | null): string {
  if (requestsLeft === null) return ''
  return requestsLeft === 1 ? ', for 1 more request' : `, for ${requestsLeft} more requests`
}
