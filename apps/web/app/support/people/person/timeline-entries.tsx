import { Details, inOrder } from '@identity/govuk'
import type { InverseAct, TimelineEntryFieldsFragment } from '@identity/graphql-client'
import { Bullets, Link, Paragraph } from '@identity/page-frame'
import { useSurroundings } from '../../../shell/surroundings/page-surroundings.tsx'
import { formatDate } from '../../../words/calendar-date.ts'
import { hasMessage, showMessage, useWords } from '../../../words/words.ts'
import { mergePath } from '../../merges/merge-path.ts'
import { Timeline } from '../../parts/timeline.tsx'
import { mayOpen } from '../../shell/page-roles.ts'
import { taskPath } from '../../task/task-path.ts'
import { dayAndTime } from './instant.ts'
import { kindInWords } from './kind-in-words.ts'
import { personPath } from './person-path.ts'

type Entry = TimelineEntryFieldsFragment

/** The pages of a person on which an act is undone. A merge is undone on a page of its own. */
export const UNDONE_AT = {
  BLOCK: '/lock',
  UNBLOCK: '/unlock',
  LINK: '/link',
  UNLINK: '/unlink',
} as const satisfies Record<Exclude<InverseAct, 'UNMERGE'>, string>

/** The page on which the act of an entry is undone. A merge of an older build has no row, and none. */
function undoneAt(personId: string, act: InverseAct, mergeId: string | undefined): string | null {
  if (act !== 'UNMERGE') return personPath(personId, UNDONE_AT[act])
  return mergeId ? mergePath(mergeId, '/undo') : null
}

type TimelineEntriesProps = {
  personId: string
  entries: readonly Entry[]
  level?: 2 | 3
  /** The task whose history it is: it needs no link. */
  ofTask?: string
}

/** What happened to a person, an entry for each event. */
export function TimelineEntries({ personId, entries, level = 2, ofTask }: TimelineEntriesProps) {
  const words = useWords('person-timeline')
  return (
    <Timeline
      level={level}
      items={entries.map((entry) => ({
        id: entry.id,
        title: <Title entry={entry} />,
        by: entry.staffName ? words('by', { name: entry.staffName }) : undefined,
        at: entry.at,
        when: dayAndTime(entry.at),
        children: <Description personId={personId} entry={entry} ofTask={ofTask} />,
      }))}
    />
  )
}

function Title({ entry: { type, serviceName, otherIdentityId } }: { entry: Entry }) {
  const words = useWords('person-timeline')
  const seenFromOther = `event.${type}.other`
  const isOther = otherIdentityId && hasMessage('person-timeline', seenFromOther)
  const title = messageOr(isOther ? seenFromOther : `event.${type}`, type)
  return <>{serviceName ? words('forService', { title, service: serviceName }) : title}</>
}

/** The words of a kind; for one that has none, such as one of a newer build of the API, what it is called there. */
function messageOr(key: string, kind: string) {
  return hasMessage('person-timeline', key) ? showMessage('en', 'person-timeline', key) : kindInWords(kind)
}

/** The details of tasks, and what the words of the queue call them. */
const OF_TASKS: Record<string, string> = { reason: 'reason', outcome: 'outcome', from: 'stage', to: 'stage' }

/** The value of a detail: as the queue calls it where it is a task’s, else in this page's words. */
function valueInWords(name: string, value: string) {
  const key = `${OF_TASKS[name]}.${value}`
  return hasMessage('support-task', key)
    ? showMessage('en', 'support-task', key)
    : messageOr(`value.${value}`, value)
}

type DescriptionProps = { personId: string; entry: Entry; ofTask: string | undefined }

function Description({ personId, entry, ofTask }: DescriptionProps) {
  const words = useWords('person-timeline')
  const { details, changes, inverse, otherIdentityId } = entry
  const valuesOf = (wanted: string) => details.find(({ name }) => name === wanted)?.values ?? []
  const explanation = valuesOf('explanation')
  const [taskId] = valuesOf('taskId')
  const [mergeId] = valuesOf('mergeId')
  const undone = inverse && undoneAt(personId, inverse, mergeId)
  const { staff } = useSurroundings()
  const mayGoTo = (path: string) => staff !== undefined && mayOpen(path, staff.role)
  const [other] = otherIdentityId
    ? [otherIdentityId]
    : [...valuesOf('mergedIdentityId'), ...valuesOf('byIdentityId')]
  return (
    <>
      {entry.isOfMerged && <Paragraph>{words('merged')}</Paragraph>}
      {details.map(({ name, values }) => (
        <Detail key={name} name={name} values={values} />
      ))}
      {changes.map((change) => (
        <Change key={change.fact} change={change} />
      ))}
      {inOrder(entry.toldServices, (told) => (
        <Told told={told} isWebhook={entry.type === 'Webhook'} />
      ))}
      {entry.areChangesLost && <Paragraph>{words('lost')}</Paragraph>}
      {explanation.length > 0 && (
        <Details summary={words('explanation')}>
          <Bullets items={explanation} />
        </Details>
      )}
      {taskId && taskId !== ofTask && mayGoTo(taskPath(taskId)) && (
        <Paragraph>
          <Link href={taskPath(taskId)}>{words('task')}</Link>
        </Paragraph>
      )}
      {other && (
        <Paragraph>
          <Link href={personPath(other)}>{words('otherAccount')}</Link>
        </Paragraph>
      )}
      {mergeId && (
        <Paragraph>
          <Link href={mergePath(mergeId)}>{words('merge')}</Link>
        </Paragraph>
      )}
      {inverse && undone && mayGoTo(undone) && (
        <Paragraph>
          <Link href={undone}>{words(`undo.${inverse}`)}</Link>
        </Paragraph>
      )}
    </>
  )
}

/** A detail that the page has a name for. Others, such as the ids of sessions, say nothing to a reader. */
function Detail({ name, values }: Entry['details'][number]) {
  if (!hasMessage('person-timeline', `detail.${name}`)) return null
  return (
    <p className="govuk-body-s govuk-!-margin-bottom-1">
      {showMessage('en', 'person-timeline', `detail.${name}`)}:{' '}
      {values.map((value, index) => (
        <span key={value}>
          {index > 0 && ', '}
          {valueInWords(name, value)}
        </span>
      ))}
    </p>
  )
}

/** A service that is told of it by webhook. The entry of a webhook has named the service already. */
function Told({ told, isWebhook }: { told: Entry['toldServices'][number]; isWebhook: boolean }) {
  const words = useWords('person-timeline')
  const { serviceName: service, type, state, endedAt } = told
  const at = endedAt ? dayAndTime(endedAt) : ''
  return (
    <p className="govuk-body-s govuk-!-margin-bottom-1">
      {isWebhook ? words(`webhook.${state}`, { type, at }) : words(`told.${state}`, { service, type, at })}
    </p>
  )
}

function Change({ change }: { change: Entry['changes'][number] }) {
  const words = useWords('person-timeline')
  const { fact, isHidden } = change
  const shown = (value: string | null | undefined) => {
    if (!value) return words(isHidden && fact === 'dateOfBirth' ? 'change.secret' : 'change.none')
    return fact === 'dateOfBirth' ? formatDate(value) : value
  }
  if (fact === 'detail')
    return (
      <Paragraph>
        {words('change.added', { fact: words('fact.detail'), after: change.after ?? '' })}
      </Paragraph>
    )
  const values = { fact: words(`fact.${fact}`), before: shown(change.before), after: shown(change.after) }
  return <Paragraph>{words(isHidden ? 'change.hidden' : 'change', values)}</Paragraph>
}
