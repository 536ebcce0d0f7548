import { Button } from '@identity/govuk'
import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Page, type PageProps } from '../shell/page.tsx'
import { useWords } from '../words/words.tsx'

type QuestionPageProps = PageProps & {
  back: string | undefined
  /** On the button, when it is not Continue. */
  button?: ReactNode
  /** For a button of `after` that sends the same form. */
  formId?: string | undefined
  /** Below the button, outside the form. */
  after?: ReactNode
}

/** A page with one form: back link, errors, the question, Continue. */
export function QuestionPage({ button, after, formId, children, ...page }: QuestionPageProps) {
  const words = useWords('shell')
  return (
    <Page {...page}>
      <PostForm id={formId}>
        {children}
        <Button preventDoubleClick>{button ?? words('continue')}</Button>
      </PostForm>
      {after}
    </Page>
  )
}

type PostFormProps = { id?: string | undefined; action?: string | undefined; children: ReactNode }

/** Posts, if to nowhere else, to the page's own address without its query; the server checks, so the browser need not (`noValidate`). */
export function PostForm({ id, action, children }: PostFormProps) {
  const { pathname } = useLocation()
  return (
    <form id={id} method="post" action={action ?? pathname} noValidate>
      {children}
    </form>
  )
}
