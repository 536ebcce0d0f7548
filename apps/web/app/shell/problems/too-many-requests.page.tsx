import { Button } from '@identity/govuk'
import { Bullets, linkTo, Paragraph, Subheading } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import { PostForm } from '../form/post-form.tsx'
import { ContentPage } from '../frame/page.tsx'

/** What the page needs to know of a request that came too soon. */
export type TooSoon = {
  /** A clock time, in words. */
  until: string
  /** The page to go back to. */
  back: string
  /** What was sent, to be sent again; nothing where it must not be shown. */
  sent: Record<string, string> | null
}

/** A limit is reached. Says until when, what can be done meanwhile, and keeps what was typed. */
export function TooManyRequestsPage({ until, back, sent }: TooSoon) {
  const words = useWords('too-many-requests')
  return (
    <ContentPage heading={words('heading')} back={back}>
      <Paragraph>{words('why')}</Paragraph>
      <Paragraph>{words('until', { until })}</Paragraph>
      {sent && (
        <PostForm>
          {Object.entries(sent).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button preventDoubleClick>{words('tryAgain')}</Button>
        </PostForm>
      )}
      <Subheading>{words('meanwhile')}</Subheading>
      <Paragraph>{words('can')}</Paragraph>
      <Bullets items={[words('look'), words('check')]} />
      <Paragraph>{words('back', { link: linkTo(back) })}</Paragraph>
      <Paragraph>{words('notYou', { link: linkTo('/contact') })}</Paragraph>
    </ContentPage>
  )
}
