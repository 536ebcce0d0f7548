import { type CheerioAPI, load } from 'cheerio'

/** HTML without what does not matter: the order of attributes, letter case of names, white space around text. */
export type Tree = {
  tag: string
  classes: string[]
  attributes: Record<string, string>
  children: (Tree | string)[]
}

type DomNode = ReturnType<ReturnType<CheerioAPI>['contents']>[number]

/** The tree that a browser would build from a piece of HTML inside the body. */
export function htmlTree(html: string): (Tree | string)[] {
  const page = load(html, {}, false) // a fragment: no html and body around it
  return tidied(page.root().contents().toArray())
}

function tidied(nodes: DomNode[]): (Tree | string)[] {
  const found: (Tree | string)[] = []
  for (const node of nodes) {
    if (node.type === 'tag' || node.type === 'script' || node.type === 'style') {
      const { class: classes = '', ...attributes } = node.attribs
      const names = classes.split(/\s+/).filter(Boolean)
      found.push({ tag: node.name, classes: names, attributes, children: tidied(node.children) })
    }
    if (node.type !== 'text') continue
    const text = node.data.replace(/\s+/g, ' ')
    const before = found.at(-1)
    // React and a template may cut the same text into different pieces.
    if (typeof before === 'string') found[found.length - 1] = before + text
    else found.push(text)
  }
  return found
    .map((child) => (typeof child === 'string' ? child.trim() : child))
    .filter((child) => child !== '')
}
