import { Tag, type TagColour } from '@identity/govuk'
import type { Agreement } from '@identity/graphql-client'
import type { ReactNode } from 'react'

const COLOURS: Partial<Record<Agreement, TagColour>> = {
  AGREES: 'green',
  NEARLY: 'yellow',
  FORMER_NAME: 'yellow',
  DIFFERS: 'red',
  NOT_GIVEN: 'grey',
  NOT_RECORDED: 'grey',
}

/** How a fact compares with the record: the page's word for it, and a colour that says the same. */
export function AgreementTag({ agreement, children }: { agreement: Agreement; children: ReactNode }) {
  return <Tag colour={COLOURS[agreement]}>{children}</Tag>
}
