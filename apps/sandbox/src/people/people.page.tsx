/** @jsxRuntime automatic */
import { SummaryList, type SummaryListRow } from '@identity/govuk'
import type { PeopleGroup, SampleFacts, SamplePerson } from '@identity/sample-people'
import { SandboxPage } from '../shell/sandbox.page.tsx'
import type { PageFrame } from '../shell/send-page.ts'

type PeoplePageProps = { frame: PageFrame; groups: readonly PeopleGroup[] }

const HEADING = 'People to sign in as'

/** The answers of each made-up person, and the outcome to expect. */
export function PeoplePage({ frame, groups }: PeoplePageProps) {
  return (
    <SandboxPage frame={frame} heading={HEADING} section="/people">
      <h1 className="govuk-heading-l">{HEADING}</h1>
      <p className="govuk-body">
        Everyone here is made up. Answer the questions with what is listed, and say that you have none or do
        not know where nothing is listed.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/people.json">
          The same list as JSON
        </a>
      </p>
      {groups.map((group) => (
        <section key={group.title}>
          <h2 className="govuk-heading-m">{group.title}</h2>
          {group.people.map((person) => (
            <Person key={person.id} person={person} />
          ))}
        </section>
      ))}
    </SandboxPage>
  )
}

function Person({ person }: { person: SamplePerson }) {
  return (
    <article id={person.id}>
      <h3 className="govuk-heading-s">{person.title}</h3>
      <p className="govuk-body govuk-!-text-break-word">{person.note}</p>
      <SummaryList rows={[...factRows(person.facts), { key: 'Expected', value: expectation(person) }]} />
    </article>
  )
}

function factRows(facts: SampleFacts): SummaryListRow[] {
  const previousName = [facts.previousFirstName, facts.previousLastName].filter(Boolean).join(' ')
  const rows: [string, string | undefined][] = [
    ['Email address', facts.email],
    ['First name', facts.firstName],
    ['Last name', facts.lastName],
    ['Previous name', previousName || undefined],
    ['Preferred name', facts.preferredName],
    ['Date of birth', facts.dateOfBirth],
    ['National Insurance number', facts.nationalInsuranceNumber],
    ['TRN', facts.trn],
    ['QTS', facts.hasQts ? 'Yes' : 'No'],
    ['Training provider', facts.ittProvider],
  ]
  return rows.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }]))
}

function expectation({ expect }: SamplePerson): string {
  return { FOUND: `Found, TRN ${expect.trn}`, PENDING: 'An agent looks (pending)', NONE: 'No record (none)' }[
    expect.lookupStatus
  ]
}
