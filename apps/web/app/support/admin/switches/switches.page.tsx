import { SummaryList, Tag } from '@identity/govuk'
import { SwitchesDocument } from '@identity/graphql-client'
import { Heading, Paragraph, Subheading } from '@identity/page-frame'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ScrollTable } from '../../../shell/frame/scroll-table.tsx'
import { useWords } from '../../../words/words.ts'
import { dayAndTime } from '../../people/person/instant.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { SupportPage } from '../../shell/support-page.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  return (await api.request(SwitchesDocument, {})).switches
}

/** How the switches and notices stand, and who turned what last. */
export default function SwitchesPage() {
  const { switches, notices, history } = useLoaderData<typeof loader>()
  const words = useWords('switches')
  const heading = words('heading')
  const untilOf = (until: string | null | undefined) => (until ? dayAndTime(until) : 'none')
  return (
    <SupportPage heading={heading} back="/support/admin" isWide>
      <Heading>{heading}</Heading>
      <SummaryList
        rows={switches.map(({ name, isOn, until }) => ({
          key: words(`switch.${name}`),
          value: (
            <>
              <Tag colour={isOn ? 'green' : 'red'}>{words('standing', { isOn: isOn ? 'on' : 'off' })}</Tag>
              {until && <div>{words('until', { until: dayAndTime(until) })}</div>}
            </>
          ),
          actions: [
            {
              href: `/support/admin/switches/${name.toLowerCase()}`,
              text: words('turn', { isOn: isOn ? 'off' : 'on' }),
              visuallyHiddenText: words(`switch.${name}`),
            },
          ],
        }))}
      />
      <Subheading>{words('notices')}</Subheading>
      <SummaryList
        rows={notices.map(({ place, text, startsAt, endsAt }) => ({
          key: words(`place.${place}`),
          value: text ? (
            <>
              <div className="govuk-!-text-break-word">{text}</div>
              {startsAt && endsAt && (
                <div>{words('fromTo', { from: dayAndTime(startsAt), to: dayAndTime(endsAt) })}</div>
              )}
            </>
          ) : (
            words('noNotice')
          ),
          actions: [
            {
              href: `/support/admin/notices/${place.toLowerCase()}`,
              text: words('change'),
              visuallyHiddenText: words(`place.${place}`),
            },
          ],
        }))}
      />
      <Subheading>{words('history')}</Subheading>
      {history.length === 0 ? (
        <Paragraph>{words('history.empty')}</Paragraph>
      ) : (
        <ScrollTable
          caption={words.text('history.caption')}
          head={['when', 'what', 'why', 'who'].map((column) => ({
            text: words(`history.${column as 'when'}`),
          }))}
          rows={history.map(({ name, isOn, until, reason, changedAt, changedBy }) => [
            { text: dayAndTime(changedAt) },
            {
              text: (
                <>
                  {words(`switch.${name}`)}: {words('standing', { isOn: isOn ? 'on' : 'off' })}
                  {until && <div>{words('until', { until: untilOf(until) })}</div>}
                </>
              ),
            },
            { text: words(`reason.${reason}`) },
            { text: changedBy ?? words('operator') },
          ])}
        />
      )}
    </SupportPage>
  )
}
