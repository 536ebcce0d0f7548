/** @jsxRuntime automatic */
import { SandboxPage } from './sandbox.page.tsx'
import type { PageFrame } from './send-page.ts'

type ProblemPageProps = { frame: PageFrame; heading: string; sentence: string }

/** Not found, and other failures: a heading and one sentence that says what to do. */
export function ProblemPage({ frame, heading, sentence }: ProblemPageProps) {
  return (
    <SandboxPage frame={frame} heading={heading}>
      <h1 className="govuk-heading-l">{heading}</h1>
      <p className="govuk-body">{sentence}</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/">
          What is in the sandbox
        </a>
      </p>
    </SandboxPage>
  )
}
