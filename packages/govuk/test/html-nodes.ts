import { createElement, Fragment, type ReactNode } from 'react'
import { htmlTree, type Tree } from './html-tree.ts'

const REACT_NAMES: Record<string, string> = {
  for: 'htmlFor',
  autocomplete: 'autoComplete',
  spellcheck: 'spellCheck',
  value: 'defaultValue',
  inputmode: 'inputMode',
}

/** The React nodes for a fixture's `html` option, as a page would pass them to us. */
export function htmlNodes(html: string | undefined): ReactNode {
  return html === undefined ? undefined : createElement(Fragment, null, ...htmlTree(html).map(toNode))
}

function toNode(child: Tree | string): ReactNode {
  if (typeof child === 'string') return ` ${child} `
  const { tag, classes, attributes, children } = child
  const renamed = Object.entries(attributes).map(([name, value]) => [REACT_NAMES[name] ?? name, value])
  const className = classes.length > 0 ? { className: classes.join(' ') } : {}
  return createElement(tag, { ...Object.fromEntries(renamed), ...className }, ...children.map(toNode))
}
