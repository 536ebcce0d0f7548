/** @jsxRuntime automatic */
import { SandboxPage } from '../shell/sandbox.page.tsx'
import type { PageFrame } from '../shell/send-page.ts'
import type { Guide } from './guide.ts'
import { GuideBody } from './guide-body.tsx'
import { GUIDES_PATH, guidePath } from './guide-link.ts'

export const STYLES_PATH = `${GUIDES_PATH}/guide.css`

type GuidePageProps = { frame: PageFrame; guide: Guide; path: string; list: readonly GuideEntry[] }
export type GuideEntry = { name: string; title: string }

/** One guide. The list of all stands behind it, at the side or below: the skip link leads to the guide itself. */
export function GuidePage({ frame, guide, path, list }: GuidePageProps) {
  return (
    <SandboxPage
      frame={frame}
      heading={guide.title}
      section={GUIDES_PATH}
      head={<link rel="stylesheet" href={STYLES_PATH} />}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-three-quarters">
          <h1 className="govuk-heading-l">{guide.title}</h1>
          <p className="govuk-body">
            <a className="govuk-link" href="#guides">
              All guides
            </a>
          </p>
          <GuideBody blocks={guide.blocks} names={list.map(({ name }) => name)} />
        </div>
        <nav className="govuk-grid-column-one-quarter" aria-labelledby="guides">
          <h2 id="guides" className="govuk-heading-s">
            Guides
          </h2>
          <ul className="govuk-list govuk-list--spaced">
            {list.map(({ name, title }) => (
              <li key={name}>
                <a
                  className="govuk-link"
                  href={guidePath(name)}
                  aria-current={guidePath(name) === path ? 'page' : undefined}
                >
                  {title}
                </a>
                {guidePath(name) === path && <Sections guide={guide} />}
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </SandboxPage>
  )
}

function Sections({ guide: { sections } }: { guide: Guide }) {
  if (sections.length === 0) return null
  return (
    <ul className="govuk-list govuk-list--bullet">
      {sections.map(({ text, anchor }) => (
        <li key={anchor}>
          <a className="govuk-link" href={`#${anchor}`}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
