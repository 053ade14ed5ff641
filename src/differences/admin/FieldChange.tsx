'use client'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { FieldText } from '../../admin/controls/FieldText.tsx'
import type { differencesText } from '../../messages/differences.ts'
import type { ComparedField } from '../../reading-form/ComparedField.ts'

type Props = {
  difference: ComparedField
  isBusy: boolean
  /** Without it nobody may write the document. */
  onRestore?: () => void
  text: ReturnType<typeof differencesText>
}

/** One field that differs, and the button that puts back what it was. */
export const FieldChange = ({ difference, isBusy, onRestore, text }: Props) => (
  <article className="beffroi-differences__field">
    <header>
      <h3>{difference.label}</h3>
      {onRestore && (
        <ActionButton description={`${text('restore')} (${difference.label})`} isBusy={isBusy} onPress={onRestore}>
          {text('restore')}
        </ActionButton>
      )}
    </header>
    <FieldText difference={difference} text={text} />
  </article>
)
