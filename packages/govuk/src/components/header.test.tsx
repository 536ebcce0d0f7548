/** @jsxRuntime automatic */
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { sameAsFixtures } from '../../test/fixtures.ts'
import { Header } from './header.tsx'

type Options = { homepageUrl?: string; productName?: string; containerClasses?: string; classes?: string }

const names = ['default', 'with product name', 'full width', 'classes', 'custom homepage url']

sameAsFixtures<Options>('header', names, ({ containerClasses, classes, ...same }) => (
  <Header {...same} brand="on" containerClassName={containerClasses} className={classes} />
))

type PlainOptions = { url?: string; logoText: string; classes?: string }

sameAsFixtures<PlainOptions>('generic-header', ['default', 'classes', 'custom url'], (options) => (
  <Header brand="off" homepageUrl={options.url} organisation={options.logoText} className={options.classes} />
))

test('away from gov.uk the header is a name in plain text, with no crown and no GOV.UK logo', () => {
  const html = renderToStaticMarkup(<Header brand="off" productName="Sandbox" />)
  expect(html).toContain('>Department for Education</a>')
  expect(html).not.toMatch(/<svg|GOV\.UK/)
})
