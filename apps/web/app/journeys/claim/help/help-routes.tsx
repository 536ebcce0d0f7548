import { Button, Details } from '@identity/govuk'
import type { HelpReason } from '@identity/graphql-client'
import type { ReactNode } from 'react'
import { Paragraph } from '../../../shell/prose.tsx'
import { PostForm } from '../../question-page.tsx'

/** For people whom a passcode to that address cannot help. Two routes: they lead to different questions for whoever looks at it. */
export function HelpRoutes() {
  return (
    <>
      <HelpRoute
        reason="NO_ACCESS"
        summary="I cannot get into this mailbox"
        button="Get help to use another address"
      >
        You may have left the school or company that the address belongs to, or lost the password to it. A
        person can change the address once they know that the account is yours.
      </HelpRoute>
      <HelpRoute
        reason="NOT_RECOGNISED"
        summary="I do not recognise this email address"
        button="Report that this address is not mine"
      >
        Think of addresses that you had in earlier jobs or while you trained. If none of them fits, tell us. A
        person will check whether somebody else has used your details or we have found the wrong record.
      </HelpRoute>
    </>
  )
}

type HelpRouteProps = { reason: HelpReason; summary: string; button: string; children: ReactNode }

function HelpRoute({ reason, summary, button, children }: HelpRouteProps) {
  return (
    <Details summary={summary}>
      <Paragraph>{children}</Paragraph>
      <PostForm>
        <Button name="help" value={reason} variant="secondary" preventDoubleClick>
          {button}
        </Button>
      </PostForm>
    </Details>
  )
}
