/** A made-up member of staff of a development system. */
export type SampleMember = {
  name: string
  role: 'AGENT' | 'LEAD' | 'OWNER'
  emailAddress: string
  /** Of the identity by which they sign in. */
  dateOfBirth: string
  /** The secret of their authenticator app, which is no secret: they exist only where ORIGIN is this computer. */
  authenticatorSecret: string
}

/** Enough of each role for what takes two of them. */
export const sampleStaff: readonly SampleMember[] = [
  {
    name: 'Ama Mensah',
    role: 'AGENT',
    emailAddress: 'ama.mensah@support.example',
    dateOfBirth: '1984-02-11',
    authenticatorSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXA',
  },
  {
    name: 'Ben Walker',
    role: 'AGENT',
    emailAddress: 'ben.walker@support.example',
    dateOfBirth: '1979-07-23',
    authenticatorSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXB',
  },
  {
    name: 'Lena Fischer',
    role: 'LEAD',
    emailAddress: 'lena.fischer@support.example',
    dateOfBirth: '1990-10-05',
    authenticatorSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXC',
  },
  {
    name: 'Luca Rossi',
    role: 'LEAD',
    emailAddress: 'luca.rossi@support.example',
    dateOfBirth: '1987-12-30',
    authenticatorSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXD',
  },
  {
    name: 'Olive Davies',
    role: 'OWNER',
    emailAddress: 'olive.davies@support.example',
    dateOfBirth: '1975-04-17',
    authenticatorSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXE',
  },
]
