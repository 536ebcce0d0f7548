import { Button, InsetText, WarningText } from '@identity/govuk'
import { Heading, Paragraph } from '@identity/page-frame'
import type { ReactNode } from 'react'
import { useWords } from '../../../words/words.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { adminServicePath } from './service-path.ts'

type Props = { heading: ReactNode; serviceId: string; secret: string; children?: ReactNode }

/** A secret, in this answer only: no address shows it again. */
export function SecretShown({ heading, serviceId, secret, children }: Props) {
  const words = useWords('manage-services')
  return (
    <SupportPage heading={heading}>
      <Heading>{heading}</Heading>
      <WarningText>{words('secret.once')}</WarningText>
      <InsetText>
        <span className="app-secret">{secret}</span>
      </InsetText>
      <Paragraph>{words('secret.keep')}</Paragraph>
      {children}
      <Button href={adminServicePath(serviceId)}>{words('secret.kept')}</Button>
    </SupportPage>
  )
}
