import { Bullets, linkTo, Paragraph, Subheading } from '@identity/page-frame'
import { ContentPage } from '../../shell/frame/page.tsx'
import { useWords } from '../../words/words.ts'

/** Also what a browser that keeps no cookies sees: the journey was given to it, and it forgot. */
export function OpenedElsewherePage() {
  const words = useWords('opened-elsewhere')
  return (
    <ContentPage heading={words('heading')}>
      <Paragraph>{words('why')}</Paragraph>
      <Bullets items={[words('goBack'), words('again')]} />
      <Subheading>{words('onlyBrowser')}</Subheading>
      <Paragraph>{words('cookies', { link: linkTo('/cookies') })}</Paragraph>
    </ContentPage>
  )
}
