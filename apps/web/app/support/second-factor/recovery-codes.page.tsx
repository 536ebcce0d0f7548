import { Button, InsetText, WarningText } from '@identity/govuk'
import { MakeRecoveryCodesDocument, SecondFactorsDocument } from '@identity/graphql-client'
import { Heading, Paragraph } from '@identity/page-frame'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useWords } from '../../words/words.ts'
import { SupportForm } from '../parts/support-form.tsx'
import { requireStaff } from '../shell/require-staff.ts'
import { SupportPage } from '../shell/support-page.tsx'
import { PrintButton } from './print-button.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { api } = await requireStaff(args)
  const { secondFactors } = await api.request(SecondFactorsDocument, {})
  return { left: secondFactors.recoveryCodesLeft }
}

/** The codes stand in this answer only: no address shows them again. */
export async function action(args: ActionFunctionArgs) {
  const { api } = await requireStaff(args)
  const { outcome } = await api.request(MakeRecoveryCodesDocument, {})
  switch (outcome.__typename) {
    case 'RecoveryCodesMade':
      return data({ codes: outcome.codes, isMadeMeanwhile: false }, { status: 200 })
    case 'RecoveryCodesMadeMeanwhile': // the button was pressed twice, or in two windows
      return data({ codes: null, isMadeMeanwhile: true }, { status: 409 })
  }
}

/** Ten codes for the day that a device is lost, printed once. */
export default function RecoveryCodesPage() {
  const { left } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  const words = useWords('recovery-codes')
  const heading = words(made?.codes ? 'made.heading' : 'heading')
  return (
    <SupportPage heading={heading}>
      <Heading>{heading}</Heading>
      {made?.codes ? (
        <>
          <WarningText>{words('made.once')}</WarningText>
          <InsetText>
            <ul className="govuk-list app-secret">
              {made.codes.map((code) => (
                <li key={code}>{code}</li>
              ))}
            </ul>
          </InsetText>
          <Paragraph>{words('made.keep')}</Paragraph>
          <div className="govuk-button-group">
            <PrintButton>{words('made.print')}</PrintButton>
            <Button href="/support">{words('made.button')}</Button>
          </div>
        </>
      ) : (
        <>
          {made?.isMadeMeanwhile && <InsetText>{words('meanwhile')}</InsetText>}
          <Paragraph>{words('why')}</Paragraph>
          {left > 0 && <Paragraph>{words('replaces', { left })}</Paragraph>}
          <SupportForm>
            <Button preventDoubleClick>{words('button')}</Button>
          </SupportForm>
        </>
      )}
    </SupportPage>
  )
}
