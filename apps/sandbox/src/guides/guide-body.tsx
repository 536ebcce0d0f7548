/** @jsxRuntime automatic */
import { InsetText, inOrder } from '@identity/govuk'
import type { Token, Tokens } from 'marked'
import type { ReactNode } from 'react'
import { type GuideBlock, isHeading } from './guide.ts'
import { GuideTable } from './guide-table.tsx'
import { GuideText } from './guide-text.tsx'

type Names = { names: readonly string[] }

/** A guide below its title. */
export function GuideBody({ blocks, names }: { blocks: readonly GuideBlock[] } & Names) {
  return <>{inOrder(blocks, (block) => drawBlock(block, names))}</>
}

function drawBlock({ token, under, anchor }: GuideBlock, names: readonly string[]): ReactNode {
  if (isHeading(token)) {
    const Heading = token.depth === 2 ? 'h2' : token.depth === 3 ? 'h3' : 'h4'
    return (
      <Heading id={anchor} className={token.depth === 2 ? 'govuk-heading-m' : 'govuk-heading-s'}>
        <GuideText tokens={token.tokens} names={names} />
      </Heading>
    )
  }
  switch (token.type) {
    case 'space':
    case 'def':
      return null
    case 'code':
      return (
        <Wide name={`Code: ${under}`}>
          <pre>
            <code>{token.text}</code>
          </pre>
        </Wide>
      )
    case 'table':
      return (
        <Wide name={`Table: ${under}`}>
          <GuideTable table={token as Tokens.Table} names={names} />
        </Wide>
      )
    case 'list':
      return <List list={token as Tokens.List} under={under} names={names} />
    case 'blockquote':
      return <InsetText>{inside(token.tokens, under, names)}</InsetText>
    case 'hr':
      return <hr className="govuk-section-break govuk-section-break--m govuk-section-break--visible" />
    default:
      return (
        <p className="govuk-body">
          <GuideText tokens={[token]} names={names} />
        </p>
      )
  }
}

/** What may be wider than a phone is moved sideways by itself, with a finger or the arrow keys. */
function Wide({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached from the keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form
    <div className="guide-wide" role="group" aria-label={name} tabIndex={0}>
      {children}
    </div>
  )
}

function List({ list, under, names }: { list: Tokens.List; under: string } & Names) {
  const items = inOrder(list.items, ({ tokens }) => <li>{inside(tokens, under, names)}</li>)
  return list.ordered ? (
    <ol className="govuk-list govuk-list--number" start={Number(list.start)}>
      {items}
    </ol>
  ) : (
    <ul className="govuk-list govuk-list--bullet">{items}</ul>
  )
}

/** Text stands in an item by itself; a list or a block of code in it is drawn as outside. */
function inside(tokens: readonly Token[] = [], under: string, names: readonly string[]): ReactNode[] {
  return inOrder(tokens, (token) =>
    ['text', 'checkbox'].includes(token.type) ? (
      <GuideText tokens={[token]} names={names} />
    ) : (
      drawBlock({ token, under }, names)
    ),
  )
}
