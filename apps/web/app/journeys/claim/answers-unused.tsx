import { NotificationBanner } from '@identity/govuk'
import { useWords } from '../../words/words.ts'

/** For a person who changed their address on the way, and turned out to have an account under it. */
export function AnswersUnused() {
  const words = useWords('answers-unused')
  return <NotificationBanner title={words('title')}>{words('text')}</NotificationBanner>
}
