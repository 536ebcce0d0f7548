/** @jsxRuntime automatic */
import { Button } from '@identity/govuk'
import type { PageFrame } from '../shell/send-page.ts'
import type { DemoService } from './demo-service.ts'
import { ServicePage } from './service.page.tsx'

/** Why there is no sign-in: the person said no, the way back was too late or not theirs, or something is broken. */
export type NotSignedInReason = 'declined' | 'expired' | 'unavailable' | 'failed'

const words: Record<NotSignedInReason, { heading: string; sentence: string; status: number }> = {
  declined: {
    heading: 'You did not finish signing in',
    sentence: 'You can try again, or come back later. Nothing has been saved by this service.',
    status: 200,
  },
  expired: {
    heading: 'You need to start signing in again',
    sentence:
      'Too much time passed, or you have already used this link. Your answers so far may still be there.',
    status: 400,
  },
  unavailable: {
    heading: 'You cannot sign in at the moment',
    sentence: 'We could not reach Get an Identity. Try again in a few minutes.',
    status: 503,
  },
  failed: {
    heading: 'There is a problem with signing in',
    sentence: 'Get an Identity could not sign you in to this service. Try again later.',
    status: 502,
  },
}

export function statusOf(reason: NotSignedInReason): number {
  return words[reason].status
}

type NotSignedInPageProps = {
  frame: PageFrame
  service: DemoService
  reason: NotSignedInReason
  /** The protocol's name for the error, for developers. */
  code?: string | undefined
}

/** One sentence and one way on. */
export function NotSignedInPage({ frame, service, reason, code }: NotSignedInPageProps) {
  const { heading, sentence } = words[reason]
  return (
    <ServicePage frame={frame} service={service} heading={heading}>
      <p className="govuk-body">{sentence}</p>
      {code && (
        <p className="govuk-body">
          For developers: the answer was <code>{code}</code>.
        </p>
      )}
      <Button href={`${service.path}/start`}>Try again</Button>
    </ServicePage>
  )
}
