import { inOrder, type TableCell, Tag, type TagColour } from '@identity/govuk'
import { Address, Link } from '@identity/page-frame'
import { useLocation } from '@remix-run/react'
import { useWords } from '../../../words/words.ts'
import { nameInFull } from '../../parts/name-in-full.ts'
import { otherPreferredName } from '../../parts/preferred-name.ts'
import { withQuery } from '../../parts/query.ts'
import { personPath } from '../person/person-path.ts'
import type { Searched } from './searched.ts'

type Node = Searched['people']['edges'][number]['node']
type Person = Extract<Node, { __typename: 'PersonFound' }>

const COLOURS: Record<Person['trnLookupStatus'], TagColour> = {
  FOUND: 'green',
  PENDING: 'yellow',
  NONE: 'grey',
  FAILED: 'red',
}

/** The rows of the list. The member's own identity has no link: a colleague looks at it. */
export function usePersonRows(
  people: readonly Node[],
  addressOf: (id: string) => string = personPath,
): TableCell[][] {
  const words = useWords('find-people')
  const { pathname, search } = useLocation()
  const withBack = (address: string) => {
    const [to = '', query = ''] = address.split('?')
    return withQuery({ pathname: to, search: query }, { return: pathname + search })
  }
  return people.map((person) => {
    if (person.__typename === 'OwnPersonFound') return [{ text: words('own'), colSpan: 5 }]
    const { trnLookupStatus: status, trnEnding, services, openTasks } = person
    return [
      { text: <PersonName person={person} href={withBack(addressOf(person.id))} /> },
      { text: <Address>{person.emailAddress}</Address> },
      {
        text: (
          <>
            <Tag colour={COLOURS[status]}>{words('status', { status })}</Tag>
            {trnEnding && <div>{words('trnEnding', { digits: trnEnding })}</div>}
          </>
        ),
      },
      { text: services.length > 0 ? inOrder(services, (name) => <div>{name}</div>) : words('none') },
      { text: openTasks, format: 'numeric' },
    ]
  })
}

function PersonName({ person, href }: { person: Person; href: string }) {
  const words = useWords('find-people')
  const { name, verifiedName, warnings, isNearMatch } = person
  const preferredName = otherPreferredName(person)
  const isOtherOnRecord = verifiedName && nameInFull(verifiedName) !== nameInFull(name)
  return (
    <>
      <Link href={href}>{nameInFull(name)}</Link>
      {preferredName && (
        <div className="govuk-hint govuk-!-margin-bottom-0">
          {words('preferredName', { name: preferredName })}
        </div>
      )}
      {isOtherOnRecord && (
        <div className="govuk-hint govuk-!-margin-bottom-0">
          {words('verifiedName', { name: nameInFull(verifiedName) })}
        </div>
      )}
      {(isNearMatch || warnings.length > 0) && (
        <div>
          {inOrder(warnings, (warning) => (
            <>
              <Tag colour="red">{words('warning', { warning })}</Tag>{' '}
            </>
          ))}
          {isNearMatch && <Tag colour="grey">{words('near')}</Tag>}
        </div>
      )}
    </>
  )
}
