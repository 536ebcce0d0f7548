/** A mail's text as Notify draws it. */
export type MailBlock =
  | { kind: 'heading' | 'subheading' | 'paragraph' | 'inset'; lines: MailText[][] }
  | { kind: 'bullets' | 'numbers'; items: MailText[][] }
  | { kind: 'rule' }

/** A stretch of text; with `href` it is a link. */
export type MailText = { text: string; href?: string }

const BULLET = /^ *[*•-] +/
const NUMBER = /^ *\d+\. +/
const RULE = /^ *(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/

/** Notify's Markdown: headings, lists, inset text, lines across, links. No emphasis and no HTML: Notify has neither. */
export function readMarkdown(body: string): MailBlock[] {
  return body
    .split(/\n(?: *\n)+/)
    .flatMap((text) => splitBlocks(text.split('\n')))
    .map(readBlock)
}

/** A heading, a line across and a change between list and text end a block without an empty line. */
function splitBlocks(lines: readonly string[]): string[][] {
  const blocks: string[][] = []
  for (const line of lines.filter((one) => one.trim() !== '')) {
    const last = blocks.at(-1)
    const goesOn = last && kindOf(last[0] ?? '') === kindOf(line) && !standsAlone(line)
    if (goesOn) last.push(line)
    else blocks.push([line])
  }
  return blocks
}

const standsAlone = (line: string) => ['heading', 'subheading', 'rule'].includes(kindOf(line))

function kindOf(line: string): MailBlock['kind'] {
  if (/^# +\S/.test(line)) return 'heading'
  if (/^## +\S/.test(line)) return 'subheading'
  if (/^ *\^/.test(line)) return 'inset'
  if (RULE.test(line)) return 'rule'
  if (BULLET.test(line)) return 'bullets'
  return NUMBER.test(line) ? 'numbers' : 'paragraph'
}

function readBlock(lines: string[]): MailBlock {
  const kind = kindOf(lines[0] ?? '')
  switch (kind) {
    case 'rule':
      return { kind }
    case 'bullets':
      return { kind, items: lines.map((line) => readText(line.replace(BULLET, ''))) }
    case 'numbers':
      return { kind, items: lines.map((line) => readText(line.replace(NUMBER, ''))) }
    default:
      return { kind, lines: lines.map((line) => readText(line.replace(/^(?:#+ +| *\^ ?)/, ''))) }
  }
}

// A mark behind a backslash is only that mark; [text](address); an address by itself, up to the end of the sentence.
const INLINE =
  /\\([\\`*{}[\]()#+\-.!_>~|])|\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)|(https?:\/\/[^\s<]+[^<.,:"')\]\s])/g

function readText(line: string): MailText[] {
  const texts: MailText[] = []
  const add = (text: string, href?: string) => {
    const last = texts.at(-1)
    if (last && !last.href && !href) last.text += text
    else if (text) texts.push(href ? { text, href } : { text })
  }
  let from = 0
  for (const found of line.matchAll(INLINE)) {
    const [whole, mark, label, target, bare] = found
    add(line.slice(from, found.index))
    if (mark) add(mark)
    else add(label ?? bare ?? '', target ?? bare)
    from = found.index + whole.length
  }
  add(line.slice(from))
  return texts
}
