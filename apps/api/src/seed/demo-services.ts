/** The relying services of the sandbox. Each runs at its own path there. */
export function demoServices(sandboxUrl: string) {
  return [
    aService('register-for-npq', 'Register for an NPQ', 'npq', ['openid', 'profile', 'email', 'trn']),
    aService(
      'access-your-teaching-qualifications',
      'Access your teaching qualifications',
      'access-qualifications',
      ['openid', 'profile', 'email', 'dqt:read', 'trn'],
    ),
    aService('teaching-vacancies', 'Teaching Vacancies', 'teaching-vacancies', [
      'openid',
      'profile',
      'email',
    ]),
  ]

  function aService(id: string, name: string, path: string, scopes: string[]) {
    const url = `${sandboxUrl}/${path}`
    return {
      service: { id, name, url },
      client: {
        id,
        serviceId: id,
        redirectUris: [`${url}/callback`],
        postLogoutRedirectUris: [url],
        scopes,
        grantTypes: ['authorization_code'],
        tokenEndpointAuthMethod: 'client_secret_basic',
      },
    }
  }
}
