import { Button } from '@identity/govuk'
import type { ReactNode } from 'react'
import { PostForm } from '../../shell/form/post-form.tsx'
import { Page, type PageProps } from '../../shell/frame/page.tsx'
import { useWords } from '../../words/words.ts'

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
  const words = useWords('question-page')
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
