import { Button, inOrder } from '@identity/govuk'
import { linkTo, Paragraph } from '@identity/page-frame'
import { data, type LoaderFunctionArgs } from '@remix-run/node'
import type { ReactNode } from 'react'
import { PostForm } from '../../shell/form/post-form.tsx'
import { ContentPage } from '../../shell/frame/page.tsx'

/** Of what a link can no longer do. One that was used before did what it says, so that is no fault. */
export const statusOf = { UNKNOWN: 404, EXPIRED: 410, DONE: 200, ADDRESS_TAKEN: 409 } as const

/** Asks the API nothing: mail scanners follow links, so only the button may act. */
export function openMailedLink({ request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token')
  return data({ token }, { status: token ? 200 : statusOf.UNKNOWN })
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
