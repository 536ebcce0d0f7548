import { createLogger } from '@identity/runtime'
import { type AppLoadContext, data, redirect } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteError } from '@remix-run/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { createPage, type Route } from './page.tsx'

const logged: string[] = []
beforeEach(() => void logged.splice(0))

const context = {
  logger: createLogger({ name: 'web', destination: { write: (line) => void logged.push(line) } }),
  surroundings: { locale: 'en', locales: ['en'], query: '', nonce: '', assets: {}, files: {} },
} as unknown as AppLoadContext

type Module = Partial<Record<'default' | 'ErrorBoundary' | 'loader' | 'action', unknown>>

const root = {
  default: () => <Outlet />,
  ErrorBoundary: () => <p>Error: {JSON.stringify(useRouteError(), ['status', 'data', 'what', 'message'])}</p>,
}

function aPage(module: Module) {
  const way = [
    { id: 'root', path: '', module: root },
    { id: 'page', parentId: 'root', path: 'page/:name', module },
  ] as unknown as Route[]
  const page = createPage(way)
  return (init: RequestInit = {}) => page(new Request('http://web.example/page/one?x=1', init), context)
}

async function shown(answer: ReturnType<ReturnType<typeof aPage>>) {
  const page = await answer
  if (page instanceof Response) throw new Error('expected a page')
  return page
}

const post = { method: 'POST', body: new URLSearchParams({ typed: 'text' }) }

describe('a page', () => {
  const Told = () => <p>{JSON.stringify(useLoaderData())}</p>

  test('shows what its loader found', async () => {
    const loader = ({ params, request }: { params: object; request: Request }) => ({
      ...params,
      search: new URL(request.url).search,
    })
    const { status, html } = await shown(aPage({ default: Told, loader })())
    expect([status, html]).toEqual([
      200,
      '<!DOCTYPE html>\n<p>{&quot;name&quot;:&quot;one&quot;,&quot;search&quot;:&quot;?x=1&quot;}</p>',
    ])
  })

  test('that an action refused runs its loader, keeps its status and sets the cookies of both', async () => {
    const cookie = (line: string) => ({ 'Set-Cookie': line, 'X-Other': 'left out' })
    const action = async ({ request }: { request: Request }) =>
      data(await request.text(), { status: 400, headers: cookie('a=1') })
    const loader = () => data('found', { headers: cookie('b=2') })
    const { status, headers, html } = await shown(aPage({ default: Told, loader, action })(post))
    expect([status, headers.getSetCookie(), headers.get('x-other')]).toEqual([400, ['a=1', 'b=2'], null])
    expect(html).toContain('found')
  })

  test('leads on where its loader or action says so', async () => {
    for (const module of [
      { default: Told, loader: () => redirect('/on', 303) },
      {
        default: Told,
        action: () => {
          throw redirect('/on', 303)
        },
      },
    ]) {
      const answer = await aPage(module)('action' in module ? post : {})
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/on'])
    }
  })

  test('whose loader throws an answer gives way to the page of errors, which keeps what that answer had to say', async () => {
    const loader = () => {
      throw data({ what: 'SENDING' }, { status: 503, headers: { 'Retry-After': '5' } })
    }
    const { status, headers, html } = await shown(aPage({ default: Told, loader })())
    expect([status, headers.get('retry-after')]).toEqual([503, '5'])
    expect(html).toContain('SENDING')
    expect(logged).toEqual([])
  })

  test.each<[string, Module]>([
    ['loader', { loader: () => Promise.reject(new Error('of sam@example.com')) }],
    [
      'view',
      {
        default: () => {
          throw new Error('of sam@example.com')
        },
      },
    ],
  ])(
    'whose %s fails gives way to the page of errors; the error is in the log alone',
    async (_part, module) => {
      const { status, html } = await shown(aPage({ default: Told, ...module })())
      expect([status, html.includes('Error: '), html.includes('sam@')]).toEqual([500, true, false])
      expect(logged).toHaveLength(1)
      expect(logged[0]).toContain('a page failed')
    },
  )

  test('whose own page of errors has nothing to say leaves it to the outermost', async () => {
    const leave = () => {
      throw useRouteError()
    }
    for (const [thrown, expected, lines] of [
      [new Response(null, { status: 400 }), 400, 0],
      [new Error('of sam@example.com'), 500, 1],
    ] as const) {
      const page = aPage({ default: Told, ErrorBoundary: leave, loader: () => Promise.reject(thrown) })
      const { status, html } = await shown(page())
      expect([status, html.includes('Error: '), logged.length]).toEqual([expected, true, lines])
    }
  })

  test('without an action takes no form: 405, and nothing to log', async () => {
    expect(await shown(aPage({ default: Told })(post))).toMatchObject({ status: 405 })
    expect(logged).toEqual([])
  })
})

describe('an address without a page', () => {
  test('answers what its loader returns or throws', async () => {
    for (const loader of [
      () => new Response('a,b', { status: 202 }),
      () => Promise.reject(new Response('a,b')),
    ]) {
      const answer = await aPage({ loader })()
      expect(answer instanceof Response && (await answer.text())).toBe('a,b')
    }
  })

  test('says nothing of a fault but that there is one', async () => {
    const answer = await aPage({ loader: () => Promise.reject(new Error('of sam@example.com')) })()
    expect([answer.status, answer instanceof Response && (await answer.text())]).toEqual([500, ''])
    expect(logged).toHaveLength(1)
  })
})
