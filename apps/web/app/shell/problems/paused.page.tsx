import { linkTo, Paragraph } from '@identity/page-frame'
import { timeInWords } from '../../words/waiting-time.ts'
import { useWords } from '../../words/words.ts'
import { ContentPage } from '../frame/page.tsx'

/** What the service owner has turned off. `elsewhere`: where another address can be given, or a code that came before. */
export type Paused = {
  what: 'SENDING' | 'SIGN_UP'
  elsewhere: string | null
  /** When it is on again by itself. Null: that is not known. */
  until: string | null
  now: string
}

export const isPaused = (data: unknown): data is Paused =>
  typeof data === 'object' && data !== null && 'what' in data && 'elsewhere' in data

/** In place of a question that leads nowhere for now. What was answered stays. */
export function PausedPage({ what, elsewhere, until, now }: Paused) {
  const words = useWords('paused')
  return (
    <ContentPage heading={words(`${what}.heading`)}>
      <Paragraph>{words(`${what}.what`)}</Paragraph>
      {elsewhere && <Paragraph>{words(`${what}.elsewhere`, { link: linkTo(elsewhere) })}</Paragraph>}
      <Paragraph>
        {until ? words('until', { until: timeInWords(until, now) }) : words('later')} {words('kept')}
      </Paragraph>
      <Paragraph>{words('contact', { link: linkTo('/contact') })}</Paragraph>
    </ContentPage>
  )
}
