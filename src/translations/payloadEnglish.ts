/** Payload's own English where an editor would misread it: a newsroom's events are its fairs and openings, and what is planned may be an end. */
export const payloadEnglish = {
  general: {
    noUpcomingEventsScheduled: 'Nothing is planned.',
    schedulePublishFor: 'Schedule: {{title}}',
    upcomingEvents: 'Planned',
  },
  version: {
    schedulePublish: 'Schedule',
    scheduledSuccessfully: 'Scheduled.',
  },
}
