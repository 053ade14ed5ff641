/**
 * Payload's own English where an editor would misread it: a newsroom's events are its fairs and openings, what is planned may be an end,
 * and restoring makes a draft.
 */
export const payloadEnglish = {
  general: {
    noUpcomingEventsScheduled: 'Nothing is planned.',
    schedulePublishFor: 'Schedule: {{title}}',
    upcomingEvents: 'Planned',
  },
  version: {
    aboutToRestore: 'The draft becomes what it was on {{versionDate}} ({{label}}). What is public does not change; the version of today stays in the history.',
    confirmVersionRestoration: 'Restore this version',
    schedulePublish: 'Schedule',
    scheduledSuccessfully: 'Scheduled.',
  },
}
