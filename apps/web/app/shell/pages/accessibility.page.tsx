import { Bullets, linkTo, Paragraph, Subheading } from '@identity/page-frame'
import { dateInWords } from '../../words/calendar-date.ts'
import { useWords } from '../../words/words.ts'
import { ContentPage } from '../frame/page.tsx'

const PREPARED = '2026-11-22' // moves when the statement is looked over again, at least once a year

export default function AccessibilityPage() {
  const words = useWords('accessibility')
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('intro')}</Paragraph>
      <Bullets
        items={[
          words('zoom'),
          words('colours'),
          words('keyboard'),
          words('screenReader'),
          words('noScript'),
          words('time'),
        ]}
      />
      <Paragraph>{words('device', { link: linkTo('https://mcmw.abilitynet.org.uk/') })}</Paragraph>
      <Subheading>{words('howAccessible')}</Subheading>
      <Paragraph>{words('standard')}</Paragraph>
      <Paragraph>{words('known')}</Paragraph>
      <Subheading>{words('tellUs')}</Subheading>
      <Paragraph>{words('contact', { link: linkTo('/contact') })}</Paragraph>
      <Subheading>{words('enforcement')}</Subheading>
      <Paragraph>
        {words('commission', { link: linkTo('https://www.equalityadvisoryservice.com/') })}
      </Paragraph>
      <Paragraph>{words('prepared', { date: dateInWords(PREPARED) })}</Paragraph>
    </ContentPage>
  )
}
