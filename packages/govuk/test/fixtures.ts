import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ReactElement, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { htmlNodes } from './html-nodes.ts'
import { htmlTree } from './html-tree.ts'

type Fixture<Options> = { name: string; options: Options; html: string }

/** Words as govuk-frontend's macros take them: as text, or as HTML. */
export type Content = { text?: string; html?: string }

/** The words of an option, as React nodes. */
export function content(option: Content | undefined): ReactNode {
  return option?.html ? htmlNodes(option.html) : option?.text
}

/** Where it is installed. */
export function readGovukFile(path: string): string {
  return readFileSync(createRequire(import.meta.url).resolve(`govuk-frontend/dist/govuk/${path}`), 'utf8')
}

/**
 * One test for each named fixture that govuk-frontend ships for a component: `draw` turns the fixture's macro options
 * into our element, and the trees of both must be equal.
 */
export function sameAsFixtures<Options>(
  component: string,
  names: readonly string[],
  draw: (options: Options) => ReactElement,
): void {
  const { fixtures }: { fixtures: Fixture<Options>[] } = JSON.parse(
    readGovukFile(`components/${component}/fixtures.json`),
  )
  describe(`${component} has govuk-frontend's mark-up`, () => {
    test('in at least one fixture', () => {
      expect(names).not.toEqual([])
    })
    test.each(names)('in the fixture "%s"', (name) => {
      const fixture = fixtures.find((candidate) => candidate.name === name)
      if (!fixture) throw new Error(`govuk-frontend ships no fixture "${name}" for ${component}`)
      const tree = htmlTree(renderToStaticMarkup(draw(fixture.options)))
      expect(tree).not.toEqual([])
      expect(tree).toEqual(htmlTree(fixture.html))
    })
  })
}

/**
 * Splits what we have a prop for out of a fixture's classes: with the prefix `govuk-label--` and `s m l`, the classes
 * `govuk-label--l extra` are `{ modifier: 'l', className: 'extra' }`.
 */
export function splitModifier<Modifier extends string>(
  classes: string | undefined,
  prefix: string,
  modifiers: readonly Modifier[],
): { modifier: Modifier | undefined; className: string | undefined } {
  const names = (classes ?? '').split(' ').filter(Boolean)
  const modifier = modifiers.find((candidate) => names.includes(prefix + candidate))
  const rest = names.filter((name) => name !== prefix + modifier)
  return { modifier, className: rest.join(' ') || undefined }
}
