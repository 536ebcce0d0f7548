/** Our own apps that call the API or the facade. An app's name is its key's `kid` and its tokens' `iss`. */
export const APP_NAMES = ['web', 'oidc', 'worker'] as const

export type AppName = (typeof APP_NAMES)[number]

export function isAppName(text: unknown): text is AppName {
  return APP_NAMES.some((name) => name === text)
}
