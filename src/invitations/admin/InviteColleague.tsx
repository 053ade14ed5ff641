'use client'

import { Drawer, useAuth, useDrawerSlug, useModal, useRouteTransition } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useId, useState } from 'react'

import { ActionButton } from '../../admin/controls/ActionButton.tsx'
import { CopyField } from '../../admin/controls/CopyField.tsx'
import '../../admin/controls/controls.css'
import { LiveLine } from '../../admin/controls/LiveLine.tsx'
import { usePanelApi } from '../../admin/controls/usePanelApi.ts'
import { invitationText } from '../../messages/invitations.ts'
import { useSentAccess } from './useSentAccess.ts'

const ROLES = ['author', 'editor', 'translator', 'admin'] as const
const NOBODY = { email: '', language: 'fr', name: '', role: 'author' }

const Invitation = () => {
  const { callCollection } = usePanelApi()
  const { isBusy, line, send, text, url } = useSentAccess()
  const { startRouteTransition } = useRouteTransition()
  const router = useRouter()
  const [colleague, setColleague] = useState(NOBODY)
  const id = useId()

  const invite = async () => {
    const made = await send(async () => callCollection('users', '/invitations', { body: colleague, method: 'POST' }))
    if (!made) return
    setColleague(NOBODY)
    // The account is in the list behind the window.
    startRouteTransition(() => router.refresh())
  }
  const inputOf = (name: 'email' | 'name', type: 'email' | 'text') => (
    <>
      <label htmlFor={`${id}${name}`}>{text(name)}</label>
      <input
        autoComplete="off"
        id={`${id}${name}`}
        maxLength={200}
        onChange={({ target }) => setColleague({ ...colleague, [name]: target.value })}
        required
        type={type}
        value={colleague[name]}
      />
    </>
  )
  const selectOf = (name: 'language' | 'role', options: readonly ('en' | 'fr' | (typeof ROLES)[number])[]) => (
    <>
      <label htmlFor={`${id}${name}`}>{text(name)}</label>
      <select
        id={`${id}${name}`}
        onChange={({ target }) => setColleague({ ...colleague, [name]: target.value })}
        value={colleague[name]}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {text(option)}
          </option>
        ))}
      </select>
    </>
  )
  return (
    <form
      className="beffroi-panel"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void invite()
      }}
    >
      <p className="beffroi-panel__sentence">{text('explain')}</p>
      <div className="beffroi-panel__form">
        {inputOf('name', 'text')}
        {inputOf('email', 'email')}
        {selectOf('role', ROLES)}
        {selectOf('language', ['fr', 'en'])}
        <ActionButton buttonStyle="primary" isBusy={isBusy} type="submit">
          {text('send')}
        </ActionButton>
      </div>
      <LiveLine {...line} />
      {url && <CopyField isFocused key={url} label={text('address')} value={url} />}
    </form>
  )
}

/** Above the list of accounts: invites a colleague. For administrators. */
export const InviteColleague = () => {
  const { user } = useAuth()
  const { isModalOpen, openModal } = useModal()
  const { language } = usePanelApi()
  const slug = useDrawerSlug('beffroi-invitation')
  const text = invitationText(language)
  if (user?.role !== 'admin') return null
  return (
    <div className="beffroi-panel">
      <div className="beffroi-panel__buttons">
        <ActionButton isBusy={false} onPress={() => openModal(slug)}>
          {text('invite')}
        </ActionButton>
      </div>
      <Drawer slug={slug} title={text('invite')}>
        {isModalOpen(slug) && <Invitation />}
      </Drawer>
    </div>
  )
}
