import { Button, inOrder, SummaryList, Tag } from '@identity/govuk'
import { Heading, Link, Paragraph, Subheading } from '@identity/page-frame'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { dayAndTime, dayOf } from '../../people/person/instant.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { webhooksOf } from '../webhooks/webhook-path.ts'
import { type Client, openService } from './open-service.ts'
import { adminClientPath, adminServicePath, SERVICES_PATH } from './service-path.ts'
import { SERVICE_SWITCHES, SERVICE_TEXTS, WIDER_SCOPE } from './settings-form.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  return openService(api, args.params.id ?? '')
}

/** A service and its clients. */
export default function ManagedServicePage() {
  const service = useLoaderData<typeof loader>()
  const words = useWords('manage-services')
  const none = words('none')
  return (
    <SupportPage heading={service.name} back={SERVICES_PATH} isWide>
      <Heading>{service.name}</Heading>
      {service.isOurs && <Paragraph>{words('ours')}</Paragraph>}
      <SummaryList
        rows={[
          { key: words('field.id'), value: service.id },
          ...SERVICE_TEXTS.map((name) => ({ key: words(`field.${name}`), value: service[name] ?? none })),
          { key: words('field.trnRequirement'), value: words(`trn.${service.trnRequirement}`) },
          { key: words('field.matchPolicy'), value: words(`match.${service.matchPolicy}`) },
          ...SERVICE_SWITCHES.map((name) => ({
            key: words(`shown.${name}`),
            value: words('yesNo', { isYes: service[name] ? 'yes' : 'no' }),
          })),
        ]}
      />
      {!service.isOurs && (
        <Button href={`${adminServicePath(service.id)}/change`} variant="secondary">
          {words('change.link')}
        </Button>
      )}
      {!service.isOurs && (
        <Paragraph>
          <Link href={webhooksOf({ service: service.id })}>{words('webhooks.ofService')}</Link>
        </Paragraph>
      )}
      <Subheading>{words('clients')}</Subheading>
      {service.clients.length === 0 && <Paragraph>{words('clients.none')}</Paragraph>}
      {service.clients.map((client) => (
        <ClientShown key={client.id} client={client} serviceId={service.id} isOurs={service.isOurs} />
      ))}
      {!service.isOurs && (
        <Button href={`${adminServicePath(service.id)}/clients/new`}>{words('client.add.link')}</Button>
      )}
    </SupportPage>
  )
}

function ClientShown({ client, serviceId, isOurs }: { client: Client; serviceId: string; isOurs: boolean }) {
  const words = useWords('manage-services')
  const { id, standing, secrets, legacySwitches } = client
  const list = (values: readonly string[]) =>
    values.length === 0
      ? words('none')
      : inOrder(values, (each) => <div className="govuk-!-text-break-word">{each}</div>)
  const hasSecret = client.tokenEndpointAuthMethod.startsWith('client_secret_')
  const secretLines = secrets.map(({ createdAt, expiresAt }) =>
    words('secret.of', { from: dayOf(createdAt), until: expiresAt ? dayAndTime(expiresAt) : 'none' }),
  )
  return (
    <section aria-label={words.text('client', { id })}>
      <h3 className="govuk-heading-s govuk-!-text-break-word">
        {words('client', { id })}{' '}
        <Tag colour={standing === 'ENABLED' ? 'green' : 'grey'}>{words(`standing.${standing}`)}</Tag>
      </h3>
      {standing !== 'DELETED' && (
        <>
          <SummaryList
            rows={[
              { key: words('field.redirectUris'), value: list(client.redirectUris) },
              { key: words('field.postLogoutRedirectUris'), value: list(client.postLogoutRedirectUris) },
              { key: words('field.scopes'), value: client.scopes.join(' ') || words('none') },
              ...(client.scopes.includes(WIDER_SCOPE)
                ? [{ key: words('wider'), value: <strong>{words('wider.means')}</strong> }]
                : []),
              { key: words('field.grantTypes'), value: client.grantTypes.join(' ') || words('none') },
              {
                key: words('field.tokenEndpointAuthMethod'),
                value: words(`method.${client.tokenEndpointAuthMethod}`),
              },
              ...(hasSecret
                ? [
                    {
                      key: words('secrets'),
                      value:
                        secrets.length === 0
                          ? words('none')
                          : inOrder(secretLines, (line) => <div>{line}</div>),
                    },
                  ]
                : [
                    {
                      key: words('field.jwksUri'),
                      value: client.jwksUri ?? (client.hasOwnKeys ? words('ownKeys') : words('none')),
                    },
                  ]),
              {
                key: words('field.backchannelLogoutUri'),
                value: client.backchannelLogoutUri ?? words('none'),
              },
              ...(legacySwitches.length > 0
                ? [
                    {
                      key: words('legacySwitches'),
                      value: inOrder(legacySwitches, ({ name, expiresAt }) => (
                        <div>{words('legacySwitch', { name, until: dayOf(expiresAt) })}</div>
                      )),
                    },
                  ]
                : []),
            ]}
          />
          {!isOurs && (
            <Paragraph>
              <Link href={adminClientPath(serviceId, id, 'change')}>
                {words('client.change.link', { id })}
              </Link>
              <br />
              <Link href={webhooksOf({ client: id })}>{words('webhooks.ofClient', { id })}</Link>
              <br />
              {hasSecret && (
                <>
                  <Link href={adminClientPath(serviceId, id, 'secret')}>{words('rotate.link', { id })}</Link>
                  <br />
                </>
              )}
              <Link href={adminClientPath(serviceId, id, 'standing')}>
                {words(standing === 'ENABLED' ? 'standing.disable' : 'standing.link', { id })}
              </Link>
            </Paragraph>
          )}
        </>
      )}
    </section>
  )
}
