/** @jsxRuntime automatic */
import { inOrder } from '@identity/govuk'
import type { Token, Tokens } from 'marked'
import type { ReactNode } from 'react'
import { readLink } from './guide-link.ts'

type GuideTextProps = { tokens: readonly Token[] | undefined; names: readonly string[] }

/** Words of a guide. HTML among them is shown as it was typed. */
export function GuideText({ tokens = [], names }: GuideTextProps) {
  return <>{inOrder(tokens, (token) => draw(token, names))}</>
}

function draw(token: Token, names: readonly string[]): ReactNode {
  const inner = 'tokens' in token && token.tokens ? <GuideText tokens={token.tokens} names={names} /> : null
  switch (token.type) {
    case 'strong':
      return <strong>{inner}</strong>
    case 'em':
      return <em>{inner}</em>
    case 'codespan':
      return <code>{token.text}</code>
    case 'br':
      return <br />
    case 'checkbox':
      return null // of a list to tick off: its bullet is enough
    case 'link':
      return <Link link={token as Tokens.Link} names={names} />
    case 'paragraph':
    case 'text':
      return inner ?? token.text
    default:
      return 'text' in token ? token.text : token.raw
  }
}

function Link({ link, names }: { link: Tokens.Link; names: readonly string[] }) {
  const words = <GuideText tokens={link.tokens} names={names} />
  const target = readLink(link.href, names)
  if (target.kind === 'page') {
    return (
      <a className="govuk-link" href={target.href}>
        {words}
      </a>
    )
  }
  const path = <code>{target.path}</code>
  if (target.path.endsWith(link.text)) return path
  return (
    <>
      {words} ({path})
    </>
  )
}
