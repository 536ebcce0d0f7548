import { Button, Textarea } from '@identity/govuk'
import { AnswerSupportQuestionDocument } from '@identity/graphql-client'
import { Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  contact,
  MailedLinkPage,
  openMailedLink,
  readMailedForm,
  statusOf,
} from '../journeys/mailed-link/mailed-link.tsx'
import { unknownOutcome } from '../journeys/question/question.ts'
import { PostForm } from '../shell/form/post-form.tsx'
import { ContentPage } from '../shell/frame/page.tsx'
import { useWords } from '../words/words.ts'

const LONGEST_REPLY = 4_000

export const loader = openMailedLink

export async function action({ request, context }: ActionFunctionArgs) {
  const { token, text } = await readMailedForm(request, 'text')
  const problem = problemOf(text)
  if (problem) return data({ kind: 'problem' as const, problem, token, text }, { status: 400 })
  const input = { token, text }
  const { outcome } = await context.api.request(AnswerSupportQuestionDocument, { input })
  switch (outcome.__typename) {
    case 'SupportQuestionAnswered':
      return data({ kind: 'answered' as const }, { status: 200 }) // else the loader's, which misses the token
    case 'SupportQuestionNotAnswerable':
      return data({ kind: 'refused' as const, reason: outcome.reason }, { status: statusOf[outcome.reason] })
    default:
      return unknownOutcome(outcome)
  }
}

/** A reader of the answer sees something. The link works once, so nothing is sent without it. */
const SEEN = /[^\s\p{C}]/u

function problemOf(text: string): Problem | null {
  if (!SEEN.test(text)) return 'missing'
  return text.length > LONGEST_REPLY ? 'tooLong' : null
}

/** For a teacher whom our support team asked something by mail. */
export default function SupportReplyPage() {
  const { token } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const words = useWords('support-reply')
  if (outcome?.kind === 'answered')
    return (
      <MailedLinkPage
        heading={words('answered.heading')}
        says={[words('answered.text'), words('contact', contact)]}
      />
    )
  if (outcome?.kind === 'problem') return <Reply {...outcome} />
  if (token && !outcome) return <Reply token={token} text="" />
  const reason = outcome?.reason ?? 'UNKNOWN'
  return (
    <MailedLinkPage
      heading={words(`${reason}.heading`)}
      says={[words(`${reason}.text`), words('contact', contact)]}
    />
  )
}

type Problem = 'missing' | 'tooLong'

function Reply({ token, text, problem }: { token: string; text: string; problem?: Problem }) {
  const words = useWords('support-reply')
  const error = problem && words(problem)
  return (
    <ContentPage heading={words('heading')} errors={error ? [{ text: error, href: '#text' }] : []}>
      <Paragraph>{words('why')}</Paragraph>
      <Paragraph>{words('never')}</Paragraph>
      <PostForm>
        <input type="hidden" name="token" value={token} />
        <Textarea
          id="text"
          name="text"
          label={{ text: words('label') }}
          hint={words('hint')}
          errorMessage={error}
          value={text}
          rows={8}
          autocomplete="off"
        />
        <Paragraph>{words('evidence', contact)}</Paragraph>
        <Button preventDoubleClick>{words('button')}</Button>
      </PostForm>
    </ContentPage>
  )
}
