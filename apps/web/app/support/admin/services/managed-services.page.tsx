import { Button } from '@identity/govuk'
import { ManagedServicesDocument } from '@identity/graphql-client'
import { Heading, Link, Paragraph } from '@identity/page-frame'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ScrollTable } from '../../../shell/frame/scroll-table.tsx'
import { useWords } from '../../../words/words.ts'
import { PageLinks } from '../../parts/page-links.tsx'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { adminServicePath, SERVICES_PATH } from './service-path.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  const after = new URL(args.request.url).searchParams.get('after')
  return api.request(ManagedServicesDocument, { after })
}

/** The services that use us. */
export default function ManagedServicesPage() {
  const { services } = useLoaderData<typeof loader>()
  const words = useWords('manage-services')
  const heading = words('list.heading')
  return (
    <SupportPage heading={heading} back="/support/admin" isWide>
      <Heading>{heading}</Heading>
      <Button href={`${SERVICES_PATH}/new`}>{words('add.heading')}</Button>
      {services.edges.length === 0 ? (
        <Paragraph>{words('list.empty')}</Paragraph>
      ) : (
        <ScrollTable
          caption={words.text('list.heading')}
          head={[
            { text: words('field.name') },
            { text: words('field.id') },
            { text: words('list.clients'), format: 'numeric' },
          ]}
          rows={services.edges.map(({ node: { id, name, isOurs, clientsInUse } }) => [
            {
              text: (
                <>
                  <Link href={adminServicePath(id)}>{name}</Link>
                  {isOurs && <div>{words('list.ours')}</div>}
                </>
              ),
            },
            { text: id },
            { text: clientsInUse, format: 'numeric' },
          ])}
        />
      )}
      <PageLinks pageInfo={services.pageInfo} />
    </SupportPage>
  )
}
