/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'

export type ButtonProps = {
  children: ReactNode
  variant?: 'secondary' | 'warning' | 'inverse' | undefined
  /** A link that looks like a button, such as "Start now". */
  href?: string | undefined
  isStartButton?: boolean | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  id?: string | undefined
  /** The id of the form that it sends, where it stands outside of it. */
  form?: string | undefined
  /** Swallows a second press within one second; the server must be able to meet the same request twice all the same. */
  preventDoubleClick?: boolean | undefined
  disabled?: boolean | undefined
  className?: string | undefined
}

/** One primary button a page, "Continue" on questions. */
export function Button(props: ButtonProps) {
  const {
    children,
    variant,
    href,
    isStartButton,
    type = 'submit',
    name,
    value,
    id,
    form,
    disabled,
    className,
  } = props
  const common = {
    id,
    className: classNames(
      'govuk-button',
      variant && `govuk-button--${variant}`,
      className,
      isStartButton && 'govuk-button--start',
    ),
    'data-module': 'govuk-button',
  }
  const content = (
    <>
      {children}
      {isStartButton && <StartIcon />}
    </>
  )
  // The role makes assistive technology call the link a button; govuk-frontend's script lets the space key press it.
  if (href !== undefined) {
    const asButton = { role: 'button', draggable: false }
    return (
      <a href={href} {...asButton} {...common}>
        {content}
      </a>
    )
  }
  return (
    <button
      form={form}
      type={type}
      name={name}
      value={value}
      disabled={disabled}
      aria-disabled={disabled || undefined}
      data-prevent-double-click={props.preventDoubleClick}
      {...common}
    >
      {content}
    </button>
  )
}

function StartIcon() {
  return (
    <svg
      className="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  )
}
