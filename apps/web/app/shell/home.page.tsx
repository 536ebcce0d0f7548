import { ContentPage } from './page.tsx'
import { Bullets, Paragraph } from './prose.tsx'
import { SERVICE_NAME } from './service-name.ts'

export default function HomePage() {
  return (
    <ContentPage heading="One way to sign in to teaching services">
      <Paragraph>{SERVICE_NAME} is for people who work, or want to work, in teaching. It lets you:</Paragraph>
      <Bullets
        items={[
          'sign in to Department for Education services with your email address',
          'connect your sign in to your teaching record, so that you do not have to look up your numbers again',
        ]}
      />
      <Paragraph>To use it, go to the service you want to use and choose to start or sign in.</Paragraph>
    </ContentPage>
  )
}
