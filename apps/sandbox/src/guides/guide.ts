import GithubSlugger from 'github-slugger'
import { lexer, type Token, type Tokens } from 'marked'

/** A part of a guide. A heading has its anchor; everything has the heading that it stands under. */
export type GuideBlock = { token: Token; under: string; anchor?: string }
export type Guide = { title: string; blocks: GuideBlock[]; sections: { text: string; anchor: string }[] }

/** Reads Markdown. The first heading is the title of the page; anchors are those that a code host gives them. */
export function readGuide(source: string): Guide {
  const slugger = new GithubSlugger()
  const guide: Guide = { title: '', blocks: [], sections: [] }
  let under = ''
  for (const token of lexer(source)) {
    if (!isHeading(token)) {
      guide.blocks.push({ token, under })
      continue
    }
    under = inWords(token)
    const anchor = slugger.slug(under)
    if (token.depth === 1) guide.title = under
    else guide.blocks.push({ token, under, anchor })
    if (token.depth === 2) guide.sections.push({ text: under, anchor })
  }
  return guide
}

/** For a list of guides: each begins with its title, and the rest need not be read. */
export const titleOfGuide = (source: string) => readGuide(source.split('\n', 1).join()).title

export const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading'

function inWords(token: Token): string {
  const children = 'tokens' in token ? (token.tokens ?? []) : []
  return children.length > 0 ? children.map(inWords).join('') : 'text' in token ? token.text : ''
}
