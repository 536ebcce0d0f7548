import { useFrame } from '@identity/page-frame'
import type { ReactNode } from 'react'
import { useSurroundings } from '../../shell/surroundings/page-surroundings.tsx'

/** A button that a script (assets/print.js) shows, because only a script can print the page. */
export function PrintButton({ children }: { children: ReactNode }) {
  const { files } = useSurroundings()
  const { nonce } = useFrame()
  return (
    <>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        data-module="govuk-button"
        data-print
        hidden
      >
        {children}
      </button>
      <script type="module" src={files.print} nonce={nonce} />
    </>
  )
}
