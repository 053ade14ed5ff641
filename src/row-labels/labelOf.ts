type Option = { label: unknown; value: string }

/** The label of an option in the reader's language. */
export const labelOf = (options: Option[], value: string | null | undefined, language: string): string => {
  const label = options.find((option) => option.value === value)?.label
  if (typeof label === 'string') return label
  const words = (label ?? {}) as Record<string, string>
  return words[language] ?? words.fr ?? ''
}
