import { Button, Details, NotificationBanner } from '@identity/govuk'
import { Paragraph } from '@identity/page-frame'
import { PostForm } from '../../../shell/form/post-form.tsx'
import { useWords } from '../../../words/words.ts'

/** For somebody who was shown a record that is not theirs. Saying so changes nothing by itself: a person looks into it. */
export function NotMe() {
  const words = useWords('not-me')
  return (
    <Details summary={words('summary')}>
      <Paragraph>{words('text')}</Paragraph>
      <PostForm>
        <Button name="notMe" value="yes" variant="secondary" preventDoubleClick>
          {words('button')}
        </Button>
      </PostForm>
    </Details>
  )
}

export function NotMeNoted() {
  const words = useWords('not-me')
  return <NotificationBanner title={words('noted.title')}>{words('noted')}</NotificationBanner>
}
