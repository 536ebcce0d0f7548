import { Heading, Link, Paragraph } from '@identity/page-frame'
import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useWords } from '../../words/words.ts'
import { SupportPage } from '../shell/support-page.tsx'

const KINDS = ['OwnIdentityRefused', 'TooManyPeopleOpened', 'TaskNotFound'] as const

/** Why a task or its person is not shown. What another boundary has to say is left to it. */
export function NotShown() {
  const error = useRouteError()
  const words = useWords('support-act')
  const said: unknown = isRouteErrorResponse(error) ? error.data?.notShown : undefined
  if (typeof said !== 'string') throw error
  const kind = KINDS.find((one) => one === said) ?? 'TaskNotFound'
  const heading = words(`${kind}.heading`)
  return (
    <SupportPage heading={heading}>
      <Heading>{heading}</Heading>
      <Paragraph>{words(`${kind}.text`)}</Paragraph>
      <Paragraph>
        <Link href="/support/tasks">{words('toQueue')}</Link>
      </Paragraph>
    </SupportPage>
  )
}
