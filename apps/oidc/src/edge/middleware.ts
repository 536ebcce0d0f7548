import type Provider from 'oidc-provider'

/** One request, before the engine has looked at it. */
export type Context = ReturnType<Provider['createContext']>

/** A step around the engine, which is a Koa application. */
export type Middleware = (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>
