import { Button, inOrder } from '@identity/govuk'
import { linkTo, Paragraph } from '@identity/page-frame'
import { data, type LoaderFunctionArgs } from '@remix-run/node'
import type { ReactNode } from 'react'
import { PostForm } from '../../shell/form/post-form.tsx'
import { ContentPage } from '../../shell/frame/page.tsx'
import { readForm } from '../question/question-form.ts'

/** Of what a link can no longer do. One that was used before did what it says, so that is no fault. */
export const statusOf = { UNKNOWN: 404, EXPIRED: 410, DONE: 200, ADDRESS_TAKEN: 409 } as const

// The API takes no more. A link that ran into the words after it is longer, and its reader is to read that it does not work.
const LONGEST_TOKEN = 100

/** Asks the API nothing: mail scanners follow links, so only the button may act. */
export function openMailedLink({ request }: LoaderFunctionArgs) {
  const given = new URL(request.url).searchParams.get('token')
  const token = given && given.length <= LONGEST_TOKEN ? given : null
  return data({ token }, { status: token ? 200 : statusOf.UNKNOWN })
}

/** The form of such a page. Of a token that is too long to be ours the API is asked for the beginning, which it does not know. */
export async function readMailedForm<Name extends string = never>(request: Request, ...names: Name[]) {
  const form = await readForm<'token' | Name>(request, 'token', ...names)
  return { ...form, token: form.token.slice(0, LONGEST_TOKEN) }
}

/** A page that a link in a mail opens: why it came and what its button does, or what became of it. */
export function MailedLinkPage(props: {
  heading: ReactNode
  says: readonly ReactNode[]
  children?: ReactNode
}) {
  return (
    <ContentPage heading={props.heading}>
      {inOrder(props.says, (sentence) => (
        <Paragraph>{sentence}</Paragraph>
      ))}
      {props.children}
    </ContentPage>
  )
}

export function TokenForm({ token, button }: { token: string; button: ReactNode }) {
  return (
    <PostForm>
      <input type="hidden" name="token" value={token} />
      <Button preventDoubleClick>{button}</Button>
    </PostForm>
  )
}

/** For a message with a link to the people who help. */
export const contact = { link: linkTo('/contact') }
