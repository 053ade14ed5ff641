import type { TextFieldSingleValidation } from 'payload'

import { judgeLinkAddress } from '../../facts/linkAddress.ts'
import { isRecord } from '../../isRecord.ts'
import { translate } from '../../translations/translate.ts'

/** For the window in which an editor writes a link: it stays open until the address leads somewhere. */
export const validateLinkAddress: TextFieldSingleValidation = (value, { req, siblingData }) =>
  (isRecord(siblingData) && siblingData.linkType === 'internal') || judgeLinkAddress(value) === 'usable' || translate(req, 'beffroi:linkAddress')
