/** Whether a document is public once it is saved. One that is moved to the trash keeps its `_status`, and nobody sees it. */
export const isPublishing = (data: Record<string, unknown>): boolean => data._status === 'published' && !data.deletedAt
