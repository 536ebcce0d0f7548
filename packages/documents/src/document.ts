import GithubSlugger from 'github-slugger'
import { lexer, type Token, type Tokens } from 'marked'

/** Something that a document says and that can be looked up: code in backticks, the target of a link, the name of a test. */
export type Piece = { kind: 'code' | 'link' | 'test name'; text: string; line: number }

export type Document = { path: string; pieces: Piece[]; anchors: Set<string> }

/** A quoted text is the name of a test in a column with one of these headings, and after the word "test" anywhere. */
const TEST_COLUMN = /^(goes red|tests?)$/i
const QUOTED = /[“"]([^”"]{8,})[”"]/g
const TEST_THEN_QUOTED = /\btests? [“"]([^”"]{8,})[”"]/g

export function readDocument(path: string, source: string): Document {
  const document: Document = { path, pieces: [], anchors: new Set() }
  const slugger = new GithubSlugger()
  const place = linesOf(source)
  const add = (kind: Piece['kind'], text: string, raw: string) =>
    document.pieces.push({ kind, text: text.replace(/\s+/g, ' ').trim(), line: place(raw) })

  function read(token: Token): void {
    if (token.type === 'code') readBlock(token as Tokens.Code)
    if (token.type === 'table') readTable(token as Tokens.Table)
    if (token.type === 'heading') document.anchors.add(slugger.slug(inWords(token)))
    if (token.type === 'paragraph') readNames(token.raw, TEST_THEN_QUOTED)
    if (token.type === 'codespan') add('code', token.text, token.raw)
    if (token.type === 'link' || token.type === 'image') add('link', token.href, token.href)
    for (const inner of childrenOf(token)) read(inner)
  }

  // Of a block only its npm commands can be looked up: the rest is what other programs read or print.
  function readBlock(block: Tokens.Code): void {
    for (const line of block.text.split('\n')) if (/^npm /.test(line)) add('code', line, line)
  }

  function readTable({ header, rows }: Tokens.Table): void {
    for (const row of [header, ...rows]) {
      row.forEach((cell, column) => {
        if (TEST_COLUMN.test(header[column]?.text ?? '')) readNames(cell.text, QUOTED)
        for (const inner of cell.tokens) read(inner)
      })
    }
  }

  function readNames(text: string, quoted: RegExp): void {
    for (const [, name = ''] of text.replace(/`[^`]*`/g, '').matchAll(quoted)) add('test name', name, name)
  }

  for (const token of lexer(source)) read(token)
  return document
}

function childrenOf(token: Token): Token[] {
  if (token.type === 'list') return (token as Tokens.List).items
  return 'tokens' in token ? (token.tokens ?? []) : []
}

function inWords(token: Token): string {
  const children = childrenOf(token)
  return children.length > 0 ? children.map(inWords).join('') : 'text' in token ? token.text : ''
}

/** The line on which a text stands: each is looked for after the one before. */
function linesOf(source: string): (raw: string) => number {
  let reached = 0
  return (raw) => {
    const at = source.indexOf(raw, reached)
    if (at >= 0) reached = at
    return source.slice(0, reached).split('\n').length
  }
}
