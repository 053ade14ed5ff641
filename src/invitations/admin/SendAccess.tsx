'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { CopyField } from '../../admin/controls/CopyField.tsx'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { useSentAccess } from './useSentAccess.ts'

/** On the page of somebody else's account: sends its owner where they choose a password. For administrators. */
export const SendAccess = () => {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const { callCollection } = usePanelApi()
  const { isBusy, line, send, text, url } = useSentAccess()
  if (id === undefined || user?.role !== 'admin' || user.id === id) return null

  const sendAccess = async () => send(async () => callCollection('users', `/${id}/access`, { method: 'POST' }))
  return (
    <div className="beffroi-panel">
      <p className="beffroi-panel__hint">{text('sendAccessExplained')}</p>
      <div className="beffroi-panel__buttons">
        <ActionButton isBusy={isBusy} onPress={() => void sendAccess()}>
          {text('sendAccess')}
        </ActionButton>
      </div>
      <LiveLine {...line} />
      {url && <CopyField isFocused key={url} label={text('address')} value={url} />}
    </div>
  )
}
