'use client'

import { getTranslation } from '@payloadcms/translations'
import {
  Button,
  Drawer,
  ReactSelect,
  toast,
  useConfig,
  useDocumentInfo,
  useDocumentTitle,
  useModal,
  useServerFunctions,
  useTranslation,
} from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useLayoutEffect, useState } from 'react'

import { callPanelApi } from '../controls/callPanelApi.ts'
import { DateInput } from './DateField.tsx'
import { scheduleText } from './texts.ts'
import { showTyped, zoneWords } from './typedDate.ts'
import { useNewsroomZone } from './useNewsroomZone.ts'

type Kind = 'publish' | 'unpublish'

type Upcoming = { id: number | string; input: { locale?: string; type: Kind }; waitUntil: Date | string }

type Option = { label: string; value: string }

const ALL = 'all'

/**
 * Plans a publication or its end. Payload's own window begins with *Unpublish* on whatever has no newer version, and reads its date as an American one; this
 * one begins with *Publish*, reads the day first by the newsroom's clock, and says why the server refuses.
 */
const ScheduleDrawer = ({ slug }: { slug: string }) => {
  const { config } = useConfig()
  const { collectionSlug, globalSlug, hasPublishedDoc, id } = useDocumentInfo()
  const { title } = useDocumentTitle()
  const { i18n, t } = useTranslation()
  const { getUpcomingScheduledPublish, schedulePublish } = useServerFunctions()
  const timeZone = useNewsroomZone()
  const { language } = i18n
  const text = scheduleText(language)
  const locales: Option[] = [
    { label: text('allLanguages'), value: ALL },
    ...(config.localization
      ? config.localization.locales.map(({ code, label }) => ({ label: getTranslation(label, i18n), value: code }))
      : []),
  ]
  const [kind, setKind] = useState<Kind>('publish')
  const [date, setDate] = useState<null | string>(null)
  const [locale, setLocale] = useState(ALL)
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  /** A new input for each schedule that is made. */
  const [made, setMade] = useState(0)
  const [upcoming, setUpcoming] = useState<Upcoming[]>()

  const read = useCallback(async (): Promise<void> => {
    const docs = await getUpcomingScheduledPublish({ collectionSlug, globalSlug, id } as Parameters<
      typeof getUpcomingScheduledPublish
    >[0])
    setUpcoming((docs ?? []) as unknown as Upcoming[])
  }, [collectionSlug, getUpcomingScheduledPublish, globalSlug, id])
  useEffect(() => {
    void read().catch(() => setUpcoming([]))
  }, [read])
  const mayUnpublish = hasPublishedDoc || upcoming?.some(({ input }) => input.type === 'publish') === true

  /** @returns why not, or nothing */
  const send = async (waitUntil: string): Promise<string | undefined> => {
    const only = kind === 'publish' && locale !== ALL ? locale : undefined
    if (globalSlug) {
      try {
        await schedulePublish({
          date: new Date(waitUntil),
          global: globalSlug,
          localeToPublish: only,
          timezone: timeZone,
          type: kind,
        } as Parameters<typeof schedulePublish>[0])
        return undefined
      } catch {
        return text('failed')
      }
    }
    const url = formatAdminURL({
      apiRoute: config.routes.api,
      path: `/${collectionSlug}/${id}/schedules`,
      serverURL: config.serverURL,
    })
    const answer = await callPanelApi({
      body: { date: waitUntil, locale: only, timezone: timeZone, type: kind },
      language,
      url,
    })
    return answer.ok ? undefined : answer.message
  }
  const save = async (): Promise<void> => {
    if (fault || isBusy) return
    if (!date) return setFault(text('noDate'))
    if (new Date(date).getTime() < Date.now()) return setFault(text('past'))
    setBusy(true)
    const refused = await send(date)
    setBusy(false)
    if (refused) return setFault(refused)
    setDate(null)
    setMade(made + 1)
    toast.success(t('version:scheduledSuccessfully'))
    await read()
  }
  const remove = async (job: Upcoming['id']): Promise<void> => {
    try {
      await schedulePublish({ deleteID: job } as Parameters<typeof schedulePublish>[0])
      toast.success(t('general:deletedSuccessfully'))
    } catch (error) {
      toast.error(error instanceof Error ? error.message : text('failed'))
    }
    await read()
  }
  const kinds: { label: string; value: Kind }[] = [
    { label: t('version:publish'), value: 'publish' },
    { label: t('version:unpublish'), value: 'unpublish' },
  ]
  return (
    <Drawer
      className="schedule-publish beffroi-schedule"
      slug={slug}
      title={t('general:schedulePublishFor', { title })}
    >
      <div className="beffroi-schedule__form">
        <fieldset className="beffroi-schedule__kinds">
          <legend>{text('kind')}</legend>
          {kinds.map(({ label, value }) => (
            <label key={value}>
              <input
                checked={kind === value}
                disabled={isBusy || (value === 'unpublish' && !mayUnpublish)}
                name={`${slug}-type`}
                onChange={() => setKind(value)}
                type="radio"
                value={value}
              />
              {label}
            </label>
          ))}
        </fieldset>
        {!mayUnpublish && upcoming && <p className="field-description">{text('notPublic')}</p>}
        <div className="beffroi-schedule__field">
          <span className="field-label">{text('when')}</span>
          <DateInput
            id="time"
            key={made}
            kind="moment"
            onChange={({ value }) => {
              setDate(value)
              setFault(undefined)
            }}
            onFault={setFault}
            precision="minute"
            readOnly={isBusy}
            timeZone={timeZone}
            value={date}
          />
          {fault && (
            <p className="beffroi-date__fault" role="alert">
              {fault}
            </p>
          )}
        </div>
        {kind === 'publish' && locales.length > 1 && (
          <div className="beffroi-schedule__field">
            <span className="field-label">{text('language')}</span>
            <ReactSelect
              isClearable={false}
              onChange={(option) => setLocale((option as unknown as Option).value)}
              options={locales}
              value={locales.find(({ value }) => value === locale)}
            />
          </div>
        )}
        <div className="schedule-publish__actions">
          <Button
            buttonStyle="primary"
            disabled={isBusy}
            id="scheduled-publish-save"
            onClick={() => void save()}
            type="button"
          >
            {isBusy ? t('general:saving') : t('general:save')}
          </Button>
        </div>
      </div>
      <div className="beffroi-schedule__upcoming">
        <h4>{t('general:upcomingEvents')}</h4>
        {upcoming?.length === 0 && <p>{t('general:noUpcomingEventsScheduled')}</p>}
        <ul className="beffroi-schedule__list">
          {upcoming?.map(({ id: job, input, waitUntil }) => (
            <li key={job}>
              <strong>{input.type === 'publish' ? t('version:publish') : t('version:unpublish')}</strong>
              <time dateTime={new Date(waitUntil).toISOString()}>
                {showTyped(waitUntil, { language, precision: 'minute', timeZone })} ({zoneWords(timeZone, language)})
              </time>
              {input.locale && <span>{locales.find(({ value }) => value === input.locale)?.label}</span>}
              <Button
                buttonStyle="secondary"
                className="schedule-publish__delete"
                onClick={() => void remove(job)}
                size="small"
                type="button"
              >
                {t('general:delete')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Drawer>
  )
}

/** Opens the newsroom's window where a button asks for Payload's: the button of Payload draws its own, and nothing in the config replaces it alone. */
export const ScheduleWindow = () => {
  const { id } = useDocumentInfo()
  const { closeModal, isModalOpen, openModal } = useModal()
  const theirs = `schedule-publish-${id}`
  const ours = `beffroi-schedule-${id}`
  const isAsked = isModalOpen(theirs)
  useLayoutEffect(() => {
    if (!isAsked) return
    closeModal(theirs)
    openModal(ours)
  }, [closeModal, isAsked, openModal, ours, theirs])
  return id !== undefined && isModalOpen(ours) ? <ScheduleDrawer slug={ours} /> : null
}
