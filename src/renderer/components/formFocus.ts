import type { FormErrors, UseFormReturnType } from '@mantine/form'

/** For a form's second `onSubmit` argument: puts the focus into the first field that is wrong. */
export function focusFirstError<Values extends Record<string, unknown>>(
  form: Pick<UseFormReturnType<Values>, 'getInputNode'>,
) {
  return (errors: FormErrors) => {
    const nodes = Object.keys(errors).map((path) => form.getInputNode(path as Parameters<typeof form.getInputNode>[0]))
    // The first on the screen, whatever the order of the rules.
    const found = nodes
      .filter((node) => node instanceof HTMLElement)
      .sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    found[0]?.focus()
  }
}
