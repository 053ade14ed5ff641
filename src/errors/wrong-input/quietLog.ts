/**
 * The errors of requests that are refused, by name. Anyone can send such a request, so that each would let a stranger write into the log, and fill it; what is
 * the server's fault under one of these names is logged all the same, by `logFault`.
 */
export const quietLog = {
  APIError: false,
  AuthenticationError: false,
  BSONError: false,
  CastError: false,
  FileUploadError: false,
  Forbidden: false,
  GraphQLError: false,
  InvalidFieldRelationship: false,
  Locked: false,
  LockedAuth: false,
  MissingFile: false,
  NotFound: false,
  QueryError: false,
  SyntaxError: false,
  UnauthorizedError: false,
  UnverifiedEmail: false,
  URIError: false,
  ValidationError: false,
} as const
