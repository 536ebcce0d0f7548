import { Button } from '@identity/govuk'
import { PostForm } from '../journeys/question-page.tsx'
import { ContentPage } from './page.tsx'
import { Bullets, Link, Paragraph, Subheading } from './prose.tsx'

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
  return (
    <ContentPage heading="You need to wait before you try again" back={back}>
      <Paragraph>
        To keep people’s details safe, we limit how often a passcode can be asked for and how often a wrong
        one can be entered.
      </Paragraph>
      <Paragraph>
        You can try again at <strong>{until}</strong>. Your answers are saved.
      </Paragraph>
      {sent && (
        <PostForm>
          {Object.entries(sent).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button preventDoubleClick>Try again</Button>
        </PostForm>
      )}
      <Subheading>While you wait</Subheading>
      <Paragraph>You can:</Paragraph>
      <Bullets
        items={[
          'look for an email that we have already sent, also in your junk or spam folder: a passcode works for 15 minutes',
          'check that the email address you gave us is right',
        ]}
      />
      <Paragraph>
        <Link href={back}>Go back to where you were</Link>
      </Paragraph>
      <Paragraph>
        If you did not ask for a passcode or enter one, somebody else may have typed your email address. They
        cannot sign in without your emails. You can <Link href="/contact">contact us</Link>.
      </Paragraph>
    </ContentPage>
  )
}
