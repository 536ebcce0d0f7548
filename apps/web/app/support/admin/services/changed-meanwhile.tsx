import { Heading, Link, Paragraph } from '@identity/page-frame'
import { useWords } from '../../../words/words.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { adminServicePath } from './service-path.ts'

/** A colleague was faster, or what was to change is not there any more. */
export function ChangedMeanwhile({ serviceId }: { serviceId: string }) {
  const words = useWords('manage-services')
  const heading = words('meanwhile.heading')
  return (
    <SupportPage heading={heading}>
      <Heading>{heading}</Heading>
      <Paragraph>{words('meanwhile.what')}</Paragraph>
      <Paragraph>
        <Link href={adminServicePath(serviceId)}>{words('meanwhile.link')}</Link>
      </Paragraph>
    </SupportPage>
  )
}
