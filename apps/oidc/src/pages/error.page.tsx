import { inOrder } from '@identity/govuk'
import { Paragraph } from '@identity/page-frame'
import type { ReactNode } from 'react'
import type { Diagnosis } from '../diagnosis/diagnosis.ts'
import { ForEngineers } from './for-engineers.tsx'
import { type CameFrom, ContentPage, WayBack } from './page.tsx'
import type { Problem } from './problem.ts'
import { useWords } from './words.ts'

type ErrorPageProps = {
  problem: Problem
  from: CameFrom
  /** By which our logs know this request. */
  referenceId: string
  /** On an engineer's own system only. */
  diagnosis: Diagnosis | undefined
}

/** What went wrong in the person's words, and the way on. Nothing that came with the request is repeated, but for engineers. */
export function ErrorPage({ problem, from, referenceId, diagnosis }: ErrorPageProps) {
  const words = useWords('error')
  const { heading, says } = useExplanation(problem)
  return (
    <ContentPage heading={heading}>
      {inOrder(says, (sentence) => (
        <Paragraph>{sentence}</Paragraph>
      ))}
      <WayBack from={from} />
      <p className="govuk-body-s">{words('reference', { referenceId })}</p>
      {diagnosis && <ForEngineers {...diagnosis} />}
    </ContentPage>
  )
}

function useExplanation(problem: Problem): { heading: ReactNode; says: ReactNode[] } {
  const words = useWords('error')
  switch (problem) {
    case 'timed-out':
      return { heading: words('timedOut.heading'), says: [words('timedOut.why'), words('timedOut.next')] }
    case 'bad-link':
      return { heading: words('badLink.heading'), says: [words('badLink.why'), words('badLink.next')] }
    case 'not-found':
      return { heading: words('notFound.heading'), says: [words('notFound.typed'), words('notFound.pasted')] }
    case 'unavailable':
      return { heading: words('unavailable.heading'), says: [words('tryAgain')] }
    case 'ours':
      return { heading: words('ours.heading'), says: [words('tryAgain')] }
  }
}
