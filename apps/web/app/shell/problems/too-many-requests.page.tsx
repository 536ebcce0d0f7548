import { Button } from '@identity/govuk'
import { linkTo, Paragraph } from '@identity/page-frame'
import { timeInWords } from '../../words/waiting-time.ts'
import { useWords } from '../../words/words.ts'
import { PostForm } from '../form/post-form.tsx'
import { ContentPage } from '../frame/page.tsx'

/** What was done too often: a passcode was asked for, one was entered, or something else. */
export type TooOften = 'ASK' | 'GUESS' | 'OTHER'

/** What the page needs to know of a request that came too soon. */
export type TooSoon = {
  what: TooOften
  now: string
  /** From when it can be done again. */
  until: string
  /** The page to go back to. */
  back: string
  /** What was sent, to be sent again; nothing where it must not be shown. */
  sent: Record<string, string> | null
  /** How long the passcode works that this person was mailed. */
  newestWorksUntil: string | null
}

/** A limit is reached. Says until when, what can be done meanwhile, and keeps what was typed. Nothing here is about other people. */
export function TooManyRequestsPage({ what, now, until, back, sent, newestWorksUntil }: TooSoon) {
  const words = useWords('too-many-requests')
  const newest = whenToEnter({ what, until, newestWorksUntil })
  return (
    <ContentPage heading={words('heading')} back={back}>
      <Paragraph>{words(`why.${what}`)}</Paragraph>
      <Paragraph>{words('until', { until: timeInWords(until, now) })}</Paragraph>
      {sent && (
        <PostForm>
          {Object.entries(sent).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button preventDoubleClick>{words('tryAgain')}</Button>
        </PostForm>
      )}
      <Paragraph>
        {newest
          ? words(`newest.${newest}`, {
              until: timeInWords(newestWorksUntil ?? until, now),
              link: linkTo(back),
            })
          : words('back', { link: linkTo(back) })}
      </Paragraph>
    </ContentPage>
  )
}

/** When the newest passcode can be entered: not meanwhile, where it is entering that has to wait; never, where it is over by then. */
function whenToEnter({
  what,
  until,
  newestWorksUntil,
}: Pick<TooSoon, 'what' | 'until' | 'newestWorksUntil'>) {
  if (!newestWorksUntil) return undefined
  if (what !== 'GUESS') return 'meanwhile'
  return new Date(newestWorksUntil) > new Date(until) ? 'then' : undefined
}
