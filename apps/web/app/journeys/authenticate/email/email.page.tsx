import { Button, Input, NotificationBanner } from '@identity/govuk'
import { SendPasscodeDocument } from '@identity/graphql-client'
import { Address, Paragraph } from '@identity/page-frame'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { PostForm } from '../../../shell/form/post-form.tsx'
import { useWords } from '../../../words/words.ts'
import { InvitationNotice } from '../../invitation/invitation-notice.tsx'
import { needJourneyKey } from '../../journey.session.ts'
import { openStep, takeOutcome } from '../../question/question.ts'
import { useQuestionErrors } from '../../question/question-errors.ts'
import { readForm } from '../../question/question-form.ts'
import { QuestionPage } from '../../question/question-page.tsx'

export const loader = (args: LoaderFunctionArgs) => openStep(args, 'EMAIL')

export async function action(args: ActionFunctionArgs) {
  const { api, clientAddress } = args.context
  const { sureOf, ...typed } = await readForm(args.request, 'emailAddress', 'sureOf')
  const { emailAddress } = typed
  const isSure = sureOf !== '' && sureOf === emailAddress
  const journey = await needJourneyKey(args)
  const { outcome } = await api.request(SendPasscodeDocument, {
    input: { journey, emailAddress, clientAddress, isSure },
  })
  if (outcome.__typename !== 'EmailAddressMayBeMistyped') {
    return takeOutcome(args, isSure ? { emailAddress, sureOf } : typed, outcome)
  }
  return { typed, problems: [], suggestion: outcome.suggestion }
}

export default function EmailPage() {
  const { journey, back } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const errors = useQuestionErrors('email', answered?.problems)
  const suggestion = answered && 'suggestion' in answered ? answered.suggestion : null
  const { newEmailAddress } = journey
  const isChange = journey.reachableSteps.includes('WHAT_WE_ASK')
  const typed = answered?.typed.emailAddress ?? newEmailAddress ?? journey.answers.emailAddress ?? ''
  // The address that was proved, of a person who asked for another: it stays if they say so.
  const proved = newEmailAddress && journey.answers.emailAddress
  const words = useWords('email')
  const heading = words('heading')
  return (
    <QuestionPage
      heading={heading}
      back={back}
      errors={errors.items}
      after={
        suggestion ? (
          <UseAddress address={suggestion}>
            {words('useSuggestion', { address: <Address>{suggestion}</Address> })}
          </UseAddress>
        ) : (
          proved && (
            <UseAddress address={proved}>
              {words('keep', { address: <Address>{proved}</Address> })}
            </UseAddress>
          )
        )
      }
    >
      {suggestion && (
        <>
          <NotificationBanner role="alert" title={words('mistyped.title')}>
            <Paragraph>
              {words('mistyped', {
                suggestion: <Address>{suggestion}</Address>,
                typed: <Address>{typed}</Address>,
              })}
            </Paragraph>
          </NotificationBanner>
          <input type="hidden" name="sureOf" value={typed} />
        </>
      )}
      <h1 className="govuk-heading-l">{heading}</h1>
      <Paragraph>{words('cameFrom', { service: journey.service.name })}</Paragraph>
      {journey.invitation === 'WAITING' && <InvitationNotice journey={journey} />}
      <Paragraph>{words(isChange ? 'changing' : 'why')}</Paragraph>
      {isChange && <Paragraph>{words('changing.account')}</Paragraph>}
      <Input
        id="emailAddress"
        name="emailAddress"
        type="email"
        label={{ text: words('label'), size: 's' }}
        hint={words(journey.isForStaff ? 'hint.staff' : 'hint')}
        value={typed}
        errorMessage={errors.words.EMAIL_ADDRESS}
        autocomplete="email"
        spellCheck={false}
        width={30}
      />
    </QuestionPage>
  )
}

/** After Continue, so that the return key does not press it. */
function UseAddress({ address, children }: { address: string; children: ReactNode }) {
  return (
    <PostForm>
      <Button name="emailAddress" value={address} variant="secondary" preventDoubleClick>
        {children}
      </Button>
    </PostForm>
  )
}
