/** @jsxRuntime automatic */
import { Fragment } from 'react'
import { type MailBlock, type MailText, readMarkdown } from './mail-markdown.ts'

/** A mail as its reader sees it. Nothing in it is taken for HTML. */
export function MailBody({ body }: { body: string }) {
  return inOrder(readMarkdown(body)).map(([key, block]) => <Block key={key} block={block} />)
}

function Block({ block }: { block: MailBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h2 className="govuk-heading-l">
          <Lines lines={block.lines} />
        </h2>
      )
    case 'subheading':
      return (
        <h3 className="govuk-heading-m">
          <Lines lines={block.lines} />
        </h3>
      )
    case 'bullets':
      return (
        <ul className="govuk-list govuk-list--bullet">
          <Items items={block.items} />
        </ul>
      )
    case 'numbers':
      return (
        <ol className="govuk-list govuk-list--number">
          <Items items={block.items} />
        </ol>
      )
    case 'rule':
      return <hr className="govuk-section-break govuk-section-break--m govuk-section-break--visible" />
    case 'inset':
      return (
        <blockquote className="govuk-inset-text">
          <Lines lines={block.lines} />
        </blockquote>
      )
    case 'paragraph':
      return (
        <p className="govuk-body">
          <Lines lines={block.lines} />
        </p>
      )
  }
}

function Items({ items }: { items: MailText[][] }) {
  return inOrder(items).map(([key, item]) => (
    <li key={key}>
      <Text texts={item} />
    </li>
  ))
}

function Lines({ lines }: { lines: MailText[][] }) {
  return inOrder(lines).map(([key, line]) => (
    <Fragment key={key}>
      {key !== '0' && <br />}
      <Text texts={line} />
    </Fragment>
  ))
}

function Text({ texts }: { texts: MailText[] }) {
  return inOrder(texts).map(([key, { text, href }]) =>
    href ? (
      <a key={key} className="govuk-link govuk-!-text-break-word" href={href}>
        {text}
      </a>
    ) : (
      <Fragment key={key}>{text}</Fragment>
    ),
  )
}

/** Each thing with its place for a key: a mail never changes. */
function inOrder<Thing>(things: readonly Thing[]): [string, Thing][] {
  return things.map((thing, place) => [String(place), thing])
}
