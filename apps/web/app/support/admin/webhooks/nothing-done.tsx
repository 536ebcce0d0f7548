import { Heading, Link, Paragraph } from '@identity/page-frame'
import { data } from '@remix-run/node'
import { useWords } from '../../../words/words.ts'
import { SupportPage } from '../../shell/support-page.tsx'
import { WEBHOOKS_PATH, webhookPath } from './webhook-path.ts'

/** Why an act did nothing. */
export type Nothing =
  | 'GONE'
  | 'MEANWHILE'
  | 'KEPT'
  | 'TAKEN'
  | 'UNDER_WAY'
  | 'CLIENT_DISABLED'
  | 'REPLAYED'
  | 'NONE_LEFT'

/** What an action answers when nothing was done. */
export const nothing = (why: Nothing) => data({ nothing: why }, { status: 409 })

const MAY_HAVE_A_SECRET: readonly Nothing[] = ['MEANWHILE', 'TAKEN']

/** Says why nothing was done, and leads to the endpoint as it is now, if it is there. */
export function NothingDone({ why, endpointId }: { why: Nothing; endpointId: string | null }) {
  const words = useWords('webhooks')
  const heading = words('nothing.heading')
  const isThere = endpointId !== null && why !== 'GONE'
  return (
    <SupportPage heading={heading}>
      <Heading>{heading}</Heading>
      <Paragraph>{words(`nothing.${why}`)}</Paragraph>
      {MAY_HAVE_A_SECRET.includes(why) && <Paragraph>{words('nothing.MEANWHILE.secret')}</Paragraph>}
      <Paragraph>
        <Link href={isThere ? webhookPath(endpointId) : WEBHOOKS_PATH}>
          {words(isThere ? 'nothing.see' : 'nothing.list')}
        </Link>
      </Paragraph>
    </SupportPage>
  )
}
