export const WEBHOOKS_PATH = '/support/admin/webhooks'

export const webhookPath = (id: string, page = ''): string =>
  `${WEBHOOKS_PATH}/${encodeURIComponent(id)}${page && `/${page}`}`

/** The list, of one service or one client. */
export const webhooksOf = (of: { service: string } | { client: string }): string =>
  `${WEBHOOKS_PATH}?${new URLSearchParams(of)}`
