import type { Visit } from '../../../../testing/page-states.ts'
import { staffPage } from '../../../../testing/support-pages.ts'
import { aManagedClient, aManagedService, managedServices, serviceAnswer } from './managed-service.builder.ts'

const LIST = '/support/admin/services'
const NPQ = `${LIST}/register-for-npq`
const CLIENT = `${NPQ}/clients/register-for-npq`
const role = 'OWNER'
const answers = { ...managedServices(), ...serviceAnswer() }
const disabled = serviceAnswer({ clients: [aManagedClient({ standing: 'DISABLED' })] })
const wrongService = { __typename: 'SettingsRefused', problems: ['NAME', 'URL', 'ENTRY_WITHOUT_TRN'] }
const wrongClient = {
  __typename: 'SettingsRefused',
  problems: ['REDIRECT_URIS', 'SCOPES', 'CREDENTIALS_NEEDED'],
}
const meanwhile = { __typename: 'ServiceChangedMeanwhile' }

export const visits: Visit[] = [
  staffPage('admin', '/support/admin', { role }),
  staffPage('services', LIST, { role, answers }),
  staffPage('services without any', LIST, { role, answers: managedServices([]) }),
  staffPage('service', NPQ, { role, answers }),
  staffPage('service without clients', NPQ, { role, answers: serviceAnswer({ clients: [] }) }),
  staffPage('service with a disabled client', NPQ, { role, answers: disabled }),
  staffPage('service of our own', NPQ, { role, answers: serviceAnswer(aManagedService({ isOurs: true })) }),
  staffPage('add a service', `${LIST}/new`, { role }),
  staffPage('add a service refused', `${LIST}/new`, {
    role,
    outcomes: { AddService: wrongService },
    form: { id: 'a' },
  }),
  staffPage('change a service', `${NPQ}/change`, { role, answers }),
  staffPage('a service that a colleague changed', `${NPQ}/change`, {
    role,
    answers,
    outcomes: { ChangeService: meanwhile },
    form: { version: 'old' },
  }),
  staffPage('add a client', `${NPQ}/clients/new`, { role, answers }),
  staffPage('add a client refused', `${NPQ}/clients/new`, {
    role,
    answers,
    outcomes: { AddClient: wrongClient },
    form: { id: 'more' },
  }),
  staffPage('the secret of a new client', `${NPQ}/clients/new`, {
    role,
    answers,
    outcomes: { AddClient: { __typename: 'ClientSaved', secret: 'gai_made-up-secret-for-a-picture' } },
    form: { id: 'more' },
  }),
  staffPage('change a client', `${CLIENT}/change`, { role, answers }),
  staffPage('make a new secret', `${CLIENT}/secret`, { role, answers }),
  staffPage('a new secret', `${CLIENT}/secret`, {
    role,
    answers,
    outcomes: {
      RotateClientSecret: {
        __typename: 'ClientSecretRotated',
        secret: 'gai_made-up-secret-for-a-picture',
        previousExpireAt: ['2026-12-05T10:00:00.000Z'],
      },
    },
    form: { overlap: '7' },
  }),
  staffPage('disable a client', `${CLIENT}/standing`, { role, answers }),
  staffPage('enable or delete a client with neither chosen', `${CLIENT}/standing`, {
    role,
    answers: disabled,
    form: {},
  }),
  staffPage('enable or delete a client', `${CLIENT}/standing`, { role, answers: disabled }),
]
