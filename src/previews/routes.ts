/** Where previews stand among Payload's endpoints, below its `routes.api`. */
export const PREVIEW_ROUTE = '/preview'
