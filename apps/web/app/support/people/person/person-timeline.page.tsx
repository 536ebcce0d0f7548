import { PersonTimelinePageDocument } from '@identity/graphql-client'
import { Paragraph } from '@identity/page-frame'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { PageLinks } from '../../parts/page-links.tsx'
import { pageOrFirst } from '../../parts/page-or-first.ts'
import { requireStaff } from '../../shell/require-staff.ts'
import { PersonFrame } from './person-frame.tsx'
import { toOpenPerson } from './person-path.ts'
import { TimelineEntries } from './timeline-entries.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  const { id = '' } = args.params
  const after = new URL(args.request.url).searchParams.get('after')
  const { person, personTimeline } = await pageOrFirst(args.request, () =>
    api.request(PersonTimelinePageDocument, { id, after }),
  )
  if (person.__typename !== 'Person' || personTimeline.__typename !== 'PersonTimeline')
    throw toOpenPerson(args.request, id)
  return { person, timeline: personTimeline }
}

/** What happened to a person, the newest first. */
export default function PersonTimelinePage() {
  const { person, timeline } = useLoaderData<typeof loader>()
  const words = useWords('person-timeline')
  const entries = timeline.edges.map(({ node }) => node)
  return (
    <PersonFrame person={person} heading={words('heading')}>
      {entries.length === 0 ? (
        <Paragraph>{words('empty')}</Paragraph>
      ) : (
        <TimelineEntries personId={person.id} entries={entries} />
      )}
      <PageLinks pageInfo={timeline.pageInfo} />
    </PersonFrame>
  )
}
