import { Button, type ErrorSummaryItem } from '@identity/govuk'
import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Page } from '../shell/page.tsx'

type QuestionPageProps = {
  heading: string
  back: string | undefined
  errors?: readonly ErrorSummaryItem[] | undefined
  button?: string | undefined
  children: ReactNode
  /** Below the button, outside the form. */
  after?: ReactNode
}

/** A page with one form: back link, errors, the question, Continue. */
export function QuestionPage({
  heading,
  back,
  errors,
  button = 'Continue',
  children,
  after,
}: QuestionPageProps) {
  return (
    <Page heading={heading} back={back} errors={errors}>
      <PostForm>
        {children}
        <Button preventDoubleClick>{button}</Button>
      </PostForm>
      {after}
    </Page>
  )
}

/** Posts to the page's own address without its query; the server checks, so the browser need not (`noValidate`). */
export function PostForm({ children }: { children: ReactNode }) {
  const { pathname } = useLocation()
  return (
    <form method="post" action={pathname} noValidate>
      {children}
    </form>
  )
}
