import { Heading, Link, Paragraph, Subheading } from '@identity/page-frame'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useWords } from '../../words/words.ts'
import { requireStaff } from '../shell/require-staff.ts'
import { SupportPage } from '../shell/support-page.tsx'
import { adminSections } from './admin-sections.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args)
  return null
}

/** Where a service owner begins. It shows nothing: each page that it leads to asks the API. */
export default function SupportAdminPage() {
  const words = useWords('support-admin')
  const heading = words('heading')
  return (
    <SupportPage heading={heading}>
      <Heading>{heading}</Heading>
      {adminSections.map(({ key, href }) => (
        <section key={key}>
          <Subheading>
            <Link href={href}>{words(`section.${key}`)}</Link>
          </Subheading>
          <Paragraph>{words(`about.${key}`)}</Paragraph>
        </section>
      ))}
    </SupportPage>
  )
}
