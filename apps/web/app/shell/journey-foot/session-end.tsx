import { Button, Details, InsetText } from '@identity/govuk'
import { Paragraph } from '@identity/page-frame'
import { useLocation } from '@remix-run/react'
import { timeInWords } from '../../words/waiting-time.ts'
import { useWords } from '../../words/words.ts'
import { PostForm } from '../form/post-form.tsx'
import { type JourneyUnderWay, secondsLeft } from '../surroundings/journey-under-way.ts'
import { useSurroundings } from '../surroundings/page-surroundings.tsx'

/**
 * Until when the journey goes on, and more time for whoever needs it. Without JavaScript it waits at the foot of the page; with it
 * (assets/session-end.js) a dialog comes up 5 minutes before, and more time does not cost what has been typed.
 */
export function SessionEnd({ journey }: { journey: JourneyUnderWay }) {
  const words = useWords('session-end')
  const now = new Date()
  const seconds = secondsLeft(journey, now)
  if (seconds === undefined || journey.expiresAt === null) return null
  const time = timeInWords(journey.expiresAt, now)
  return (
    <div data-session-seconds={seconds}>
      <Details summary={words('until', { time })}>
        <Paragraph>{words('why')}</Paragraph>
        <KeepForm journey={journey} />
      </Details>
      <dialog className="app-dialog" aria-labelledby="session-end-heading">
        <h2 className="govuk-heading-m" id="session-end-heading">
          {words('warning')}
        </h2>
        <Paragraph>{words('soon', { time })}</Paragraph>
        <KeepForm journey={journey} />
      </dialog>
    </div>
  )
}

/** Said once after more time was asked for. */
export function SessionKept({ journey }: { journey: JourneyUnderWay }) {
  const { query } = useSurroundings()
  const words = useWords('session-end')
  if (journey.expiresAt === null || !new URLSearchParams(query).has('kept')) return null
  return (
    <div role="status" id="session-kept">
      <InsetText>{words('kept', { time: timeInWords(journey.expiresAt, new Date()) })}</InsetText>
    </div>
  )
}

function KeepForm({ journey }: { journey: JourneyUnderWay }) {
  const words = useWords('session-end')
  const page = useLocation().pathname.split('/').at(-1)
  return (
    <PostForm action={`/interaction/${encodeURIComponent(journey.interactionUid)}/keep`}>
      <Button name="page" value={page} variant="secondary" preventDoubleClick>
        {words('keep')}
      </Button>
    </PostForm>
  )
}
