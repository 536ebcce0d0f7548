import type { AppLoadContext, ServerBuild } from '@remix-run/node'

/** A route of the build: its address and its module. */
export type Route = ServerBuild['routes'][string]

/** What is sent: a page drawn whole, or what a loader or an action answered by itself, such as a redirect. */
export type Answer = { status: number; headers: Headers; html: string } | Response

export type Page = (request: Request, context: AppLoadContext) => Promise<Answer>
