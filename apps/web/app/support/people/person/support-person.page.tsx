import { InsetText, SummaryList } from '@identity/govuk'
import { PersonChangesDocument, PersonLinkEventsDocument, PersonPageDocument } from '@identity/graphql-client'
import { Bullets, Link, linkTo, Paragraph, Subheading } from '@identity/page-frame'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { ScrollTable } from '../../../shell/frame/scroll-table.tsx'
import { formatDate } from '../../../words/calendar-date.ts'
import { useWords } from '../../../words/words.ts'
import { nameInFull } from '../../parts/name-in-full.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { FactComparison } from './fact-comparison.tsx'
import { HiddenFact } from './hidden-fact.tsx'
import { dayAndTime, dayOf } from './instant.ts'
import { actionsOn, type OpenPersonFields } from './person-actions.ts'
import { PersonFrame } from './person-frame.tsx'
import { personPathFrom, toOpenPerson } from './person-path.ts'
import { PersonTasks } from './person-tasks.tsx'
import { StandingInWords } from './standing-in-words.tsx'
import { TimelineEntries } from './timeline-entries.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { api, member } = await requireStaff(args)
  const { id = '' } = args.params
  // Several requests: together they would cost more than one may.
  const [{ person }, { personTimeline }, { changes }] = await Promise.all([
    api.request(PersonPageDocument, { id }),
    api.request(PersonLinkEventsDocument, { id }),
    api.request(PersonChangesDocument, { id }),
  ])
  if (person.__typename !== 'Person' || changes.__typename !== 'PersonChanges')
    throw toOpenPerson(args.request, id)
  const links = personTimeline.__typename === 'PersonTimeline' ? personTimeline : null
  return {
    ...{ person, changes, member, links: links?.edges.map(({ node }) => node) ?? [] },
    hasOlderLinks: links?.pageInfo.hasNextPage ?? false,
  }
}

/** A person: what to know first, the account beside the record, and what can be done. */
export default function SupportPersonPage() {
  const { person, changes, member, links, hasOlderLinks } = useLoaderData<typeof loader>()
  const words = useWords('support-person')
  const here = useLocation()
  return (
    <PersonFrame person={person}>
      {person.areRecordsStale && (
        <InsetText>
          {person.recordsCheckedAt
            ? words('stale', { when: dayAndTime(person.recordsCheckedAt) })
            : words('staleNever')}
        </InsetText>
      )}
      <StandingInWords changes={changes} />
      <Subheading>{words('compared.heading')}</Subheading>
      {person.record ? (
        <FactComparison person={person} />
      ) : (
        <Paragraph>{words(person.trn ? 'recordNotHeld' : 'noRecord')}</Paragraph>
      )}
      <Subheading>{words('about.heading')}</Subheading>
      <SummaryList rows={useAboutRows(person)} />
      <Subheading>{words('actions.heading')}</Subheading>
      <Bullets
        items={actionsOn(changes, member.role).map(({ key, page }) => (
          <Link key={key} href={personPathFrom(here, person.id, page)}>
            {words(`action.${key}`)}
          </Link>
        ))}
      />
      <Subheading>{words('tasks.heading')}</Subheading>
      <PersonTasks tasks={person.tasks} />
      <Subheading>{words('links.heading')}</Subheading>
      {links.length > 0 ? (
        <TimelineEntries personId={person.id} entries={links} level={3} />
      ) : (
        <Paragraph>{words('links.none')}</Paragraph>
      )}
      {hasOlderLinks && (
        <Paragraph>
          {words('links.older', { link: linkTo(personPathFrom(here, person.id, '/timeline')) })}
        </Paragraph>
      )}
      <Subheading>{words('services.heading')}</Subheading>
      <Services services={person.services} />
    </PersonFrame>
  )
}

function useAboutRows(person: OpenPersonFields) {
  const words = useWords('support-person')
  const { record, verifiedName, previousNames, trnMatchLevel, sessions } = person
  const hidden = (fact: OpenPersonFields['trn']) => (
    <HiddenFact personId={person.id} fact={fact} none={words('about.noTrn')} />
  )
  const names = (list: readonly Parameters<typeof nameInFull>[0][]) =>
    list.length > 0 ? list.map(nameInFull).join(', ') : words('about.none')
  const state = record?.isMerged ? 'merged' : record?.isActive ? 'active' : 'closed'
  return [
    { key: words('about.trn'), value: hidden(person.trn) },
    ...(record
      ? [
          { key: words('about.recordState'), value: words(`recordState.${state}`) },
          {
            key: words('about.qts'),
            value: record.qtsAwardedOn ? formatDate(record.qtsAwardedOn) : words('about.noQts'),
          },
          { key: words('about.recordNames'), value: names(record.previousNames) },
        ]
      : [
          { key: words('row.DATE_OF_BIRTH'), value: hidden(person.dateOfBirth) },
          { key: words('row.EMAIL_ADDRESS'), value: hidden(person.emailAddress) },
          {
            key: words('row.NATIONAL_INSURANCE_NUMBER'),
            value: words(person.hasNationalInsuranceNumber ? 'given' : 'notGiven'),
          },
        ]),
    ...(trnMatchLevel ? [{ key: words('about.level'), value: words(`level.${trnMatchLevel}`) }] : []),
    ...(verifiedName ? [{ key: words('about.verifiedName'), value: nameInFull(verifiedName) }] : []),
    { key: words('about.previousNames'), value: names(previousNames) },
    ...person.identityChecks.map((check) => ({
      key: words('about.identityCheck'),
      value: <IdentityCheck check={check} />,
    })),
    {
      key: words('about.sessions'),
      value: words('about.sessionCount', { count: sessions.filter(({ isLive }) => isLive).length }),
    },
    { key: words('about.browsers'), value: person.knownBrowsers },
    { key: words('about.createdAt'), value: dayOf(person.createdAt) },
    { key: words('about.id'), value: <span className="govuk-!-text-break-word">{person.id}</span> },
    ...(person.mergedIds.length > 0
      ? [
          {
            key: words('about.mergedIds'),
            value: <span className="govuk-!-text-break-word">{person.mergedIds.join(', ')}</span>,
          },
        ]
      : []),
  ]
}

/** What a service’s check found, how and when, and in what it was another person. */
function IdentityCheck({ check }: { check: OpenPersonFields['identityChecks'][number] }) {
  const words = useWords('support-person')
  const { name, serviceName, method, checkedAt, differs } = check
  const found = { name: nameInFull(name), service: serviceName, day: dayOf(checkedAt) }
  return (
    <>
      <Paragraph>{words('check.found', found)}</Paragraph>
      <Paragraph>{words(`check.method.${method}`)}</Paragraph>
      {differs.map((kind) => (
        <Paragraph key={kind}>{words(`check.differs.${kind}`)}</Paragraph>
      ))}
    </>
  )
}

function Services({ services }: Pick<OpenPersonFields, 'services'>) {
  const words = useWords('support-person')
  if (services.length === 0) return <Paragraph>{words('services.none')}</Paragraph>
  return (
    <ScrollTable
      caption={words.text('services.caption')}
      head={[{ text: words('services.name') }, { text: words('services.lastUsed') }]}
      rows={services.map(({ name, lastUsedAt }) => [{ text: name }, { text: dayOf(lastUsedAt) }])}
    />
  )
}
