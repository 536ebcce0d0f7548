import { Button } from '@identity/govuk'
import { Paragraph, useFrame } from '@identity/page-frame'
import type Provider from 'oidc-provider'
import { SEND_THE_FORM } from './form-post.script.ts'
import { ContentPage, type ShowPage } from './page.tsx'
import { useWords } from './words.ts'

type ResponseMode = Parameters<Provider['registerResponseMode']>[1]

const send = { dangerouslySetInnerHTML: { __html: SEND_THE_FORM } }

/** OAuth 2.0 Form Post Response Mode, on a page like our others: it sends itself, and has a button where scripts are off. */
export function formPostWith(show: ShowPage): ResponseMode {
  return (ctx, redirectUri, payload) => {
    show(ctx, <FormPostPage action={redirectUri} fields={payload} service={ctx.oidc.client?.clientName} />)
    ctx.status = 'error' in payload ? 400 : 200
  }
}

type FormPost = { action: string; fields: Record<string, unknown>; service: string | undefined }

function FormPostPage({ action, fields, service }: FormPost) {
  const words = useWords('form-post')
  const { nonce } = useFrame()
  const inputs = Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={String(value)} />
  ))
  return (
    <ContentPage heading={words('heading', { service: service ?? words.text('theService') })}>
      <form method="post" action={action} noValidate>
        {inputs}
        <Paragraph>{words('why')}</Paragraph>
        <Button>{words('continue')}</Button>
      </form>
      <script nonce={nonce} {...send} />
    </ContentPage>
  )
}
