import { Button } from '@identity/govuk'
import { Paragraph, useFrame } from '@identity/page-frame'
import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useSurroundings } from '../../shell/surroundings/page-surroundings.tsx'
import { SupportForm } from '../parts/support-form.tsx'

type PasskeyButtonProps = {
  /** show: one of the member’s. add: a new one. */
  mode: 'show' | 'add'
  button: ReactNode
  withoutScript: ReactNode
  /** What is asked besides: its name. */
  children?: ReactNode
}

/**
 * A form that a script (assets/passkey.js) fills in with the browser's answer and sends. Without JavaScript there are no passkeys: it stays hidden,
 * and a sentence says so.
 */
export function PasskeyButton({ mode, button, withoutScript, children }: PasskeyButtonProps) {
  const { files } = useSurroundings()
  const { nonce } = useFrame()
  const { pathname } = useLocation()
  return (
    <div data-passkey={mode} data-passkey-options="/support/second-factor/passkey-options">
      <div data-passkey-form hidden>
        <SupportForm action={mode === 'add' ? pathname : undefined}>
          {children}
          <input type="hidden" name="passkey" value="" />
          <Button preventDoubleClick>{button}</Button>
        </SupportForm>
      </div>
      <div data-passkey-none>
        <Paragraph>{withoutScript}</Paragraph>
      </div>
      <script defer src={files.webauthn} nonce={nonce} />
      <script type="module" src={files.passkey} nonce={nonce} />
    </div>
  )
}
