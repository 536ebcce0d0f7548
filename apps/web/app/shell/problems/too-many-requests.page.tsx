import { Button } from '@identity/govuk'
import { linkTo, Paragraph } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import { PostForm } from '../form/post-form.tsx'
import { ContentPage } from '../frame/page.tsx'

/** What was done too often: a passcode was asked for, one was entered, or something else. */
export type TooOften = 'ASK' | 'GUESS' | 'OTHER'

/** What the page needs to know of a request that came too soon. */
export type TooSoon = {
  what: TooOften
  /** A clock time, in words. */
  until: string
  /** The page to go back to. */
  back: string
  /** What was sent, to be sent again; nothing where it must not be shown. */
  sent: Record<string, string> | null
  /** How long the passcode works that this person can enter meanwhile, in words. */
  newestWorksUntil: string | null
}

/** A limit is reached. Says until when, what can be done meanwhile, and keeps what was typed. Nothing here is about other people. */
export function TooManyRequestsPage({ what, until, back, sent, newestWorksUntil }: TooSoon) {
  const words = useWords('too-many-requests')
  return (
    <ContentPage heading={words('heading')} back={back}>
      <Paragraph>{words(`why.${what}`)}</Paragraph>
      <Paragraph>{words('until', { until })}</Paragraph>
      {sent && (
        <PostForm>
          {Object.entries(sent).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button preventDoubleClick>{words('tryAgain')}</Button>
        </PostForm>
      )}
      <Paragraph>
        {newestWorksUntil
          ? words('newest', { until: newestWorksUntil, link: linkTo(back) })
          : words('back', { link: linkTo(back) })}
      </Paragraph>
    </ContentPage>
  )
}
