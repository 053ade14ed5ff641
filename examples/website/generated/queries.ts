/* oxlint-disable */
// Written by generate.ts from queries/ and the schema of the CMS.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type LocaleInputType =
  | 'fr'
  | 'en'
  | 'nl';

export type FallbackLocaleInputType =
  | 'fr'
  | 'en'
  | 'nl'
  | 'none';

export type OrganisationLinks_Type =
  | 'foundedBy'
  | 'memberOf'
  | 'partnerOf'
  | 'subcontractorOf'
  | 'tenantOf'
  | 'hostedBy'
  | 'ownedBy'
  | 'successorOf'
  | 'serviceProviderOf'
  | 'serves';

export type OrganisationSites_Role =
  | 'headquarters'
  | 'establishment'
  | 'manufactures'
  | 'owns'
  | 'builds'
  | 'tenant'
  | 'areaServed'
  | 'equips';

export type Sources_Certainty =
  | 'stated'
  | 'resolved'
  | 'inferred'
  | 'external'
  | 'uncertain';

export type EventParticipants_Role =
  | 'attendee'
  | 'signatory'
  | 'speaker'
  | 'exhibitor'
  | 'guest'
  | 'partner'
  | 'winner'
  | 'predecessor'
  | 'successor';

export type Figures_Qualifier =
  | 'exact'
  | 'about'
  | 'moreThan'
  | 'atLeast'
  | 'atMost'
  | 'barely';

export type Figures_Certainty =
  | 'stated'
  | 'resolved'
  | 'inferred'
  | 'external'
  | 'uncertain';

export type Article_Where = {
  title?: Article_Title_Operator | null | undefined;
  kicker?: Article_Kicker_Operator | null | undefined;
  shortTitle?: Article_ShortTitle_Operator | null | undefined;
  standfirst?: Article_Standfirst_Operator | null | undefined;
  mainImage?: Article_MainImage_Operator | null | undefined;
  body?: Article_Body_Operator | null | undefined;
  videoUrl?: Article_VideoUrl_Operator | null | undefined;
  dateline?: Article_Dateline_Operator | null | undefined;
  gallery?: Article_Gallery_Operator | null | undefined;
  quotes__text?: Article_Quotes__Text_Operator | null | undefined;
  quotes__speaker?: Article_Quotes__Speaker_Operator | null | undefined;
  quotes__speakerTitle?: Article_Quotes__SpeakerTitle_Operator | null | undefined;
  quotes__id?: Article_Quotes__Id_Operator | null | undefined;
  organisations?: Article_Organisations_Operator | null | undefined;
  people?: Article_People_Operator | null | undefined;
  places?: Article_Places_Operator | null | undefined;
  events?: Article_Events_Operator | null | undefined;
  artworks?: Article_Artworks_Operator | null | undefined;
  series?: Article_Series_Operator | null | undefined;
  relatedArticles?: Article_RelatedArticles_Operator | null | undefined;
  digest?: Article_Digest_Operator | null | undefined;
  digestNumber?: Article_DigestNumber_Operator | null | undefined;
  figures__label?: Article_Figures__Label_Operator | null | undefined;
  figures__qualifier?: Article_Figures__Qualifier_Operator | null | undefined;
  figures__value?: Article_Figures__Value_Operator | null | undefined;
  figures__unit?: Article_Figures__Unit_Operator | null | undefined;
  figures__wording?: Article_Figures__Wording_Operator | null | undefined;
  figures__asOf__date?: Article_Figures__AsOf__Date_Operator | null | undefined;
  figures__asOf__precision?: Article_Figures__AsOf__Precision_Operator | null | undefined;
  figures__asOf__edtf?: Article_Figures__AsOf__Edtf_Operator | null | undefined;
  figures__deadline__date?: Article_Figures__Deadline__Date_Operator | null | undefined;
  figures__deadline__precision?: Article_Figures__Deadline__Precision_Operator | null | undefined;
  figures__deadline__edtf?: Article_Figures__Deadline__Edtf_Operator | null | undefined;
  figures__source?: Article_Figures__Source_Operator | null | undefined;
  figures__sourceUrl?: Article_Figures__SourceUrl_Operator | null | undefined;
  figures__sentence?: Article_Figures__Sentence_Operator | null | undefined;
  figures__certainty?: Article_Figures__Certainty_Operator | null | undefined;
  figures__id?: Article_Figures__Id_Operator | null | undefined;
  origin__publication?: Article_Origin__Publication_Operator | null | undefined;
  origin__rubric?: Article_Origin__Rubric_Operator | null | undefined;
  origin__publisher?: Article_Origin__Publisher_Operator | null | undefined;
  origin__url?: Article_Origin__Url_Operator | null | undefined;
  origin__published__date?: Article_Origin__Published__Date_Operator | null | undefined;
  origin__published__precision?: Article_Origin__Published__Precision_Operator | null | undefined;
  origin__published__edtf?: Article_Origin__Published__Edtf_Operator | null | undefined;
  origin__certainty?: Article_Origin__Certainty_Operator | null | undefined;
  origin__truncated?: Article_Origin__Truncated_Operator | null | undefined;
  origin__furtherReading__title?: Article_Origin__FurtherReading__Title_Operator | null | undefined;
  origin__furtherReading__url?: Article_Origin__FurtherReading__Url_Operator | null | undefined;
  origin__furtherReading__id?: Article_Origin__FurtherReading__Id_Operator | null | undefined;
  sources__title?: Article_Sources__Title_Operator | null | undefined;
  sources__publisher?: Article_Sources__Publisher_Operator | null | undefined;
  sources__url?: Article_Sources__Url_Operator | null | undefined;
  sources__published__date?: Article_Sources__Published__Date_Operator | null | undefined;
  sources__published__precision?: Article_Sources__Published__Precision_Operator | null | undefined;
  sources__published__edtf?: Article_Sources__Published__Edtf_Operator | null | undefined;
  sources__sentence?: Article_Sources__Sentence_Operator | null | undefined;
  sources__certainty?: Article_Sources__Certainty_Operator | null | undefined;
  sources__method?: Article_Sources__Method_Operator | null | undefined;
  sources__id?: Article_Sources__Id_Operator | null | undefined;
  kind?: Article_Kind_Operator | null | undefined;
  authors?: Article_Authors_Operator | null | undefined;
  topics?: Article_Topics_Operator | null | undefined;
  embargo?: Article_Embargo_Operator | null | undefined;
  expiresAt?: Article_ExpiresAt_Operator | null | undefined;
  slug?: Article_Slug_Operator | null | undefined;
  formerSlugs?: Article_FormerSlugs_Operator | null | undefined;
  publishedAt?: Article_PublishedAt_Operator | null | undefined;
  verbatim?: Article_Verbatim_Operator | null | undefined;
  createdBy?: Article_CreatedBy_Operator | null | undefined;
  updatedBy?: Article_UpdatedBy_Operator | null | undefined;
  updatedAt?: Article_UpdatedAt_Operator | null | undefined;
  createdAt?: Article_CreatedAt_Operator | null | undefined;
  deletedAt?: Article_DeletedAt_Operator | null | undefined;
  _status?: Article__Status_Operator | null | undefined;
  id?: Article_Id_Operator | null | undefined;
  AND?: Array<Article_Where_And | null | undefined> | null | undefined;
  OR?: Array<Article_Where_Or | null | undefined> | null | undefined;
};

export type Article_Title_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
};

export type Article_Kicker_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_ShortTitle_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Standfirst_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_MainImage_Operator = {
  equals?: unknown;
  not_equals?: unknown;
  in?: Array<unknown> | null | undefined;
  not_in?: Array<unknown> | null | undefined;
  all?: Array<unknown> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Body_Operator = {
  equals?: unknown;
  not_equals?: unknown;
  like?: unknown;
  contains?: unknown;
  exists?: boolean | null | undefined;
};

export type Article_VideoUrl_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Dateline_Operator = {
  equals?: unknown;
  not_equals?: unknown;
  in?: Array<unknown> | null | undefined;
  not_in?: Array<unknown> | null | undefined;
  all?: Array<unknown> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Gallery_Operator = {
  equals?: unknown;
  not_equals?: unknown;
  in?: Array<unknown> | null | undefined;
  not_in?: Array<unknown> | null | undefined;
  all?: Array<unknown> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Quotes__Text_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
};

export type Article_Quotes__Speaker_Operator = {
  equals?: unknown;
  not_equals?: unknown;
  in?: Array<unknown> | null | undefined;
  not_in?: Array<unknown> | null | undefined;
  all?: Array<unknown> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Quotes__SpeakerTitle_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Quotes__Id_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Organisations_Operator = {
  equals?: unknown;
  not_equals?: unknown;
  in?: Array<unknown> | null | undefined;
  not_in?: Array<unknown> | null | undefined;
  all?: Array<unknown> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_People_Operator = {
  equals?: unknown;
  not_equals?: unknown;
  in?: Array<unknown> | null | undefined;
  not_in?: Array<unknown> | null | undefined;
  all?: Array<unknown> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Places_Operator = {
  equals?: unknown;
  not_equals?: unknown;
  in?: Array<unknown> | null | undefined;
  not_in?: Array<unknown> | null | undefined;
  all?: Array<unknown> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Events_Operator = {
  equals?: unknown;
  not_equals?: unknown;
  in?: Array<unknown> | null | undefined;
  not_in?: Array<unknown> | null | undefined;
  all?: Array<unknown> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Artworks_Operator = {
  equals?: unknown;
  not_equals?: unknown;
  in?: Array<unknown> | null | undefined;
  not_in?: Array<unknown> | null | undefined;
  all?: Array<unknown> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Series_Operator = {
  equals?: unknown;
  not_equals?: unknown;
  in?: Array<unknown> | null | undefined;
  not_in?: Array<unknown> | null | undefined;
  all?: Array<unknown> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_RelatedArticles_Operator = {
  equals?: unknown;
  not_equals?: unknown;
  in?: Array<unknown> | null | undefined;
  not_in?: Array<unknown> | null | undefined;
  all?: Array<unknown> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Digest_Operator = {
  equals?: unknown;
  not_equals?: unknown;
  in?: Array<unknown> | null | undefined;
  not_in?: Array<unknown> | null | undefined;
  all?: Array<unknown> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_DigestNumber_Operator = {
  equals?: number | null | undefined;
  not_equals?: number | null | undefined;
  greater_than_equal?: number | null | undefined;
  greater_than?: number | null | undefined;
  less_than_equal?: number | null | undefined;
  less_than?: number | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Figures__Label_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
};

export type Article_Figures__Qualifier_Operator = {
  equals?: Article_Figures__Qualifier_Input | null | undefined;
  not_equals?: Article_Figures__Qualifier_Input | null | undefined;
  in?: Array<Article_Figures__Qualifier_Input | null | undefined> | null | undefined;
  not_in?: Array<Article_Figures__Qualifier_Input | null | undefined> | null | undefined;
  all?: Array<Article_Figures__Qualifier_Input | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Figures__Qualifier_Input =
  | 'exact'
  | 'about'
  | 'moreThan'
  | 'atLeast'
  | 'atMost'
  | 'barely';

export type Article_Figures__Value_Operator = {
  equals?: number | null | undefined;
  not_equals?: number | null | undefined;
  greater_than_equal?: number | null | undefined;
  greater_than?: number | null | undefined;
  less_than_equal?: number | null | undefined;
  less_than?: number | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Figures__Unit_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Figures__Wording_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Figures__AsOf__Date_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  greater_than_equal?: string | null | undefined;
  greater_than?: string | null | undefined;
  less_than_equal?: string | null | undefined;
  less_than?: string | null | undefined;
  like?: string | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Figures__AsOf__Precision_Operator = {
  equals?: Article_Figures__AsOf__Precision_Input | null | undefined;
  not_equals?: Article_Figures__AsOf__Precision_Input | null | undefined;
  in?: Array<Article_Figures__AsOf__Precision_Input | null | undefined> | null | undefined;
  not_in?: Array<Article_Figures__AsOf__Precision_Input | null | undefined> | null | undefined;
  all?: Array<Article_Figures__AsOf__Precision_Input | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Figures__AsOf__Precision_Input =
  | 'day'
  | 'month'
  | 'season'
  | 'year';

export type Article_Figures__AsOf__Edtf_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Figures__Deadline__Date_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  greater_than_equal?: string | null | undefined;
  greater_than?: string | null | undefined;
  less_than_equal?: string | null | undefined;
  less_than?: string | null | undefined;
  like?: string | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Figures__Deadline__Precision_Operator = {
  equals?: Article_Figures__Deadline__Precision_Input | null | undefined;
  not_equals?: Article_Figures__Deadline__Precision_Input | null | undefined;
  in?: Array<Article_Figures__Deadline__Precision_Input | null | undefined> | null | undefined;
  not_in?: Array<Article_Figures__Deadline__Precision_Input | null | undefined> | null | undefined;
  all?: Array<Article_Figures__Deadline__Precision_Input | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Figures__Deadline__Precision_Input =
  | 'day'
  | 'month'
  | 'season'
  | 'year';

export type Article_Figures__Deadline__Edtf_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Figures__Source_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Figures__SourceUrl_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Figures__Sentence_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Figures__Certainty_Operator = {
  equals?: Article_Figures__Certainty_Input | null | undefined;
  not_equals?: Article_Figures__Certainty_Input | null | undefined;
  in?: Array<Article_Figures__Certainty_Input | null | undefined> | null | undefined;
  not_in?: Array<Article_Figures__Certainty_Input | null | undefined> | null | undefined;
  all?: Array<Article_Figures__Certainty_Input | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Figures__Certainty_Input =
  | 'stated'
  | 'resolved'
  | 'inferred'
  | 'external'
  | 'uncertain';

export type Article_Figures__Id_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Origin__Publication_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Origin__Rubric_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Origin__Publisher_Operator = {
  equals?: unknown;
  not_equals?: unknown;
  in?: Array<unknown> | null | undefined;
  not_in?: Array<unknown> | null | undefined;
  all?: Array<unknown> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Origin__Url_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Origin__Published__Date_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  greater_than_equal?: string | null | undefined;
  greater_than?: string | null | undefined;
  less_than_equal?: string | null | undefined;
  less_than?: string | null | undefined;
  like?: string | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Origin__Published__Precision_Operator = {
  equals?: Article_Origin__Published__Precision_Input | null | undefined;
  not_equals?: Article_Origin__Published__Precision_Input | null | undefined;
  in?: Array<Article_Origin__Published__Precision_Input | null | undefined> | null | undefined;
  not_in?: Array<Article_Origin__Published__Precision_Input | null | undefined> | null | undefined;
  all?: Array<Article_Origin__Published__Precision_Input | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Origin__Published__Precision_Input =
  | 'day'
  | 'month'
  | 'season'
  | 'year';

export type Article_Origin__Published__Edtf_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Origin__Certainty_Operator = {
  equals?: Article_Origin__Certainty_Input | null | undefined;
  not_equals?: Article_Origin__Certainty_Input | null | undefined;
  in?: Array<Article_Origin__Certainty_Input | null | undefined> | null | undefined;
  not_in?: Array<Article_Origin__Certainty_Input | null | undefined> | null | undefined;
  all?: Array<Article_Origin__Certainty_Input | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Origin__Certainty_Input =
  | 'stated'
  | 'resolved'
  | 'inferred'
  | 'external'
  | 'uncertain';

export type Article_Origin__Truncated_Operator = {
  equals?: boolean | null | undefined;
  not_equals?: boolean | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Origin__FurtherReading__Title_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
};

export type Article_Origin__FurtherReading__Url_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Origin__FurtherReading__Id_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Sources__Title_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
};

export type Article_Sources__Publisher_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Sources__Url_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Sources__Published__Date_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  greater_than_equal?: string | null | undefined;
  greater_than?: string | null | undefined;
  less_than_equal?: string | null | undefined;
  less_than?: string | null | undefined;
  like?: string | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Sources__Published__Precision_Operator = {
  equals?: Article_Sources__Published__Precision_Input | null | undefined;
  not_equals?: Article_Sources__Published__Precision_Input | null | undefined;
  in?: Array<Article_Sources__Published__Precision_Input | null | undefined> | null | undefined;
  not_in?: Array<Article_Sources__Published__Precision_Input | null | undefined> | null | undefined;
  all?: Array<Article_Sources__Published__Precision_Input | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Sources__Published__Precision_Input =
  | 'day'
  | 'month'
  | 'season'
  | 'year';

export type Article_Sources__Published__Edtf_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Sources__Sentence_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Sources__Certainty_Operator = {
  equals?: Article_Sources__Certainty_Input | null | undefined;
  not_equals?: Article_Sources__Certainty_Input | null | undefined;
  in?: Array<Article_Sources__Certainty_Input | null | undefined> | null | undefined;
  not_in?: Array<Article_Sources__Certainty_Input | null | undefined> | null | undefined;
  all?: Array<Article_Sources__Certainty_Input | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Sources__Certainty_Input =
  | 'stated'
  | 'resolved'
  | 'inferred'
  | 'external'
  | 'uncertain';

export type Article_Sources__Method_Operator = {
  equals?: Article_Sources__Method_Input | null | undefined;
  not_equals?: Article_Sources__Method_Input | null | undefined;
  in?: Array<Article_Sources__Method_Input | null | undefined> | null | undefined;
  not_in?: Array<Article_Sources__Method_Input | null | undefined> | null | undefined;
  all?: Array<Article_Sources__Method_Input | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Sources__Method_Input =
  | 'manual'
  | 'import';

export type Article_Sources__Id_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Kind_Operator = {
  equals?: Article_Kind_Input | null | undefined;
  not_equals?: Article_Kind_Input | null | undefined;
  in?: Array<Article_Kind_Input | null | undefined> | null | undefined;
  not_in?: Array<Article_Kind_Input | null | undefined> | null | undefined;
  all?: Array<Article_Kind_Input | null | undefined> | null | undefined;
};

export type Article_Kind_Input =
  | 'story'
  | 'brief'
  | 'editorial'
  | 'digest'
  | 'digestItem'
  | 'teaser'
  | 'video';

export type Article_Authors_Operator = {
  equals?: unknown;
  not_equals?: unknown;
  in?: Array<unknown> | null | undefined;
  not_in?: Array<unknown> | null | undefined;
  all?: Array<unknown> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Topics_Operator = {
  equals?: unknown;
  not_equals?: unknown;
  in?: Array<unknown> | null | undefined;
  not_in?: Array<unknown> | null | undefined;
  all?: Array<unknown> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Embargo_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  greater_than_equal?: string | null | undefined;
  greater_than?: string | null | undefined;
  less_than_equal?: string | null | undefined;
  less_than?: string | null | undefined;
  like?: string | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_ExpiresAt_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  greater_than_equal?: string | null | undefined;
  greater_than?: string | null | undefined;
  less_than_equal?: string | null | undefined;
  less_than?: string | null | undefined;
  like?: string | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Slug_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_FormerSlugs_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_PublishedAt_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  greater_than_equal?: string | null | undefined;
  greater_than?: string | null | undefined;
  less_than_equal?: string | null | undefined;
  less_than?: string | null | undefined;
  like?: string | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Verbatim_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_CreatedBy_Operator = {
  equals?: unknown;
  not_equals?: unknown;
  in?: Array<unknown> | null | undefined;
  not_in?: Array<unknown> | null | undefined;
  all?: Array<unknown> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_UpdatedBy_Operator = {
  equals?: unknown;
  not_equals?: unknown;
  in?: Array<unknown> | null | undefined;
  not_in?: Array<unknown> | null | undefined;
  all?: Array<unknown> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_UpdatedAt_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  greater_than_equal?: string | null | undefined;
  greater_than?: string | null | undefined;
  less_than_equal?: string | null | undefined;
  less_than?: string | null | undefined;
  like?: string | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_CreatedAt_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  greater_than_equal?: string | null | undefined;
  greater_than?: string | null | undefined;
  less_than_equal?: string | null | undefined;
  less_than?: string | null | undefined;
  like?: string | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_DeletedAt_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  greater_than_equal?: string | null | undefined;
  greater_than?: string | null | undefined;
  less_than_equal?: string | null | undefined;
  less_than?: string | null | undefined;
  like?: string | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article__Status_Operator = {
  equals?: Article__Status_Input | null | undefined;
  not_equals?: Article__Status_Input | null | undefined;
  in?: Array<Article__Status_Input | null | undefined> | null | undefined;
  not_in?: Array<Article__Status_Input | null | undefined> | null | undefined;
  all?: Array<Article__Status_Input | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article__Status_Input =
  | 'draft'
  | 'published';

export type Article_Id_Operator = {
  equals?: string | null | undefined;
  not_equals?: string | null | undefined;
  like?: string | null | undefined;
  contains?: string | null | undefined;
  in?: Array<string | null | undefined> | null | undefined;
  not_in?: Array<string | null | undefined> | null | undefined;
  all?: Array<string | null | undefined> | null | undefined;
  exists?: boolean | null | undefined;
};

export type Article_Where_And = {
  title?: Article_Title_Operator | null | undefined;
  kicker?: Article_Kicker_Operator | null | undefined;
  shortTitle?: Article_ShortTitle_Operator | null | undefined;
  standfirst?: Article_Standfirst_Operator | null | undefined;
  mainImage?: Article_MainImage_Operator | null | undefined;
  body?: Article_Body_Operator | null | undefined;
  videoUrl?: Article_VideoUrl_Operator | null | undefined;
  dateline?: Article_Dateline_Operator | null | undefined;
  gallery?: Article_Gallery_Operator | null | undefined;
  quotes__text?: Article_Quotes__Text_Operator | null | undefined;
  quotes__speaker?: Article_Quotes__Speaker_Operator | null | undefined;
  quotes__speakerTitle?: Article_Quotes__SpeakerTitle_Operator | null | undefined;
  quotes__id?: Article_Quotes__Id_Operator | null | undefined;
  organisations?: Article_Organisations_Operator | null | undefined;
  people?: Article_People_Operator | null | undefined;
  places?: Article_Places_Operator | null | undefined;
  events?: Article_Events_Operator | null | undefined;
  artworks?: Article_Artworks_Operator | null | undefined;
  series?: Article_Series_Operator | null | undefined;
  relatedArticles?: Article_RelatedArticles_Operator | null | undefined;
  digest?: Article_Digest_Operator | null | undefined;
  digestNumber?: Article_DigestNumber_Operator | null | undefined;
  figures__label?: Article_Figures__Label_Operator | null | undefined;
  figures__qualifier?: Article_Figures__Qualifier_Operator | null | undefined;
  figures__value?: Article_Figures__Value_Operator | null | undefined;
  figures__unit?: Article_Figures__Unit_Operator | null | undefined;
  figures__wording?: Article_Figures__Wording_Operator | null | undefined;
  figures__asOf__date?: Article_Figures__AsOf__Date_Operator | null | undefined;
  figures__asOf__precision?: Article_Figures__AsOf__Precision_Operator | null | undefined;
  figures__asOf__edtf?: Article_Figures__AsOf__Edtf_Operator | null | undefined;
  figures__deadline__date?: Article_Figures__Deadline__Date_Operator | null | undefined;
  figures__deadline__precision?: Article_Figures__Deadline__Precision_Operator | null | undefined;
  figures__deadline__edtf?: Article_Figures__Deadline__Edtf_Operator | null | undefined;
  figures__source?: Article_Figures__Source_Operator | null | undefined;
  figures__sourceUrl?: Article_Figures__SourceUrl_Operator | null | undefined;
  figures__sentence?: Article_Figures__Sentence_Operator | null | undefined;
  figures__certainty?: Article_Figures__Certainty_Operator | null | undefined;
  figures__id?: Article_Figures__Id_Operator | null | undefined;
  origin__publication?: Article_Origin__Publication_Operator | null | undefined;
  origin__rubric?: Article_Origin__Rubric_Operator | null | undefined;
  origin__publisher?: Article_Origin__Publisher_Operator | null | undefined;
  origin__url?: Article_Origin__Url_Operator | null | undefined;
  origin__published__date?: Article_Origin__Published__Date_Operator | null | undefined;
  origin__published__precision?: Article_Origin__Published__Precision_Operator | null | undefined;
  origin__published__edtf?: Article_Origin__Published__Edtf_Operator | null | undefined;
  origin__certainty?: Article_Origin__Certainty_Operator | null | undefined;
  origin__truncated?: Article_Origin__Truncated_Operator | null | undefined;
  origin__furtherReading__title?: Article_Origin__FurtherReading__Title_Operator | null | undefined;
  origin__furtherReading__url?: Article_Origin__FurtherReading__Url_Operator | null | undefined;
  origin__furtherReading__id?: Article_Origin__FurtherReading__Id_Operator | null | undefined;
  sources__title?: Article_Sources__Title_Operator | null | undefined;
  sources__publisher?: Article_Sources__Publisher_Operator | null | undefined;
  sources__url?: Article_Sources__Url_Operator | null | undefined;
  sources__published__date?: Article_Sources__Published__Date_Operator | null | undefined;
  sources__published__precision?: Article_Sources__Published__Precision_Operator | null | undefined;
  sources__published__edtf?: Article_Sources__Published__Edtf_Operator | null | undefined;
  sources__sentence?: Article_Sources__Sentence_Operator | null | undefined;
  sources__certainty?: Article_Sources__Certainty_Operator | null | undefined;
  sources__method?: Article_Sources__Method_Operator | null | undefined;
  sources__id?: Article_Sources__Id_Operator | null | undefined;
  kind?: Article_Kind_Operator | null | undefined;
  authors?: Article_Authors_Operator | null | undefined;
  topics?: Article_Topics_Operator | null | undefined;
  embargo?: Article_Embargo_Operator | null | undefined;
  expiresAt?: Article_ExpiresAt_Operator | null | undefined;
  slug?: Article_Slug_Operator | null | undefined;
  formerSlugs?: Article_FormerSlugs_Operator | null | undefined;
  publishedAt?: Article_PublishedAt_Operator | null | undefined;
  verbatim?: Article_Verbatim_Operator | null | undefined;
  createdBy?: Article_CreatedBy_Operator | null | undefined;
  updatedBy?: Article_UpdatedBy_Operator | null | undefined;
  updatedAt?: Article_UpdatedAt_Operator | null | undefined;
  createdAt?: Article_CreatedAt_Operator | null | undefined;
  deletedAt?: Article_DeletedAt_Operator | null | undefined;
  _status?: Article__Status_Operator | null | undefined;
  id?: Article_Id_Operator | null | undefined;
  AND?: Array<Article_Where_And | null | undefined> | null | undefined;
  OR?: Array<Article_Where_Or | null | undefined> | null | undefined;
};

export type Article_Where_Or = {
  title?: Article_Title_Operator | null | undefined;
  kicker?: Article_Kicker_Operator | null | undefined;
  shortTitle?: Article_ShortTitle_Operator | null | undefined;
  standfirst?: Article_Standfirst_Operator | null | undefined;
  mainImage?: Article_MainImage_Operator | null | undefined;
  body?: Article_Body_Operator | null | undefined;
  videoUrl?: Article_VideoUrl_Operator | null | undefined;
  dateline?: Article_Dateline_Operator | null | undefined;
  gallery?: Article_Gallery_Operator | null | undefined;
  quotes__text?: Article_Quotes__Text_Operator | null | undefined;
  quotes__speaker?: Article_Quotes__Speaker_Operator | null | undefined;
  quotes__speakerTitle?: Article_Quotes__SpeakerTitle_Operator | null | undefined;
  quotes__id?: Article_Quotes__Id_Operator | null | undefined;
  organisations?: Article_Organisations_Operator | null | undefined;
  people?: Article_People_Operator | null | undefined;
  places?: Article_Places_Operator | null | undefined;
  events?: Article_Events_Operator | null | undefined;
  artworks?: Article_Artworks_Operator | null | undefined;
  series?: Article_Series_Operator | null | undefined;
  relatedArticles?: Article_RelatedArticles_Operator | null | undefined;
  digest?: Article_Digest_Operator | null | undefined;
  digestNumber?: Article_DigestNumber_Operator | null | undefined;
  figures__label?: Article_Figures__Label_Operator | null | undefined;
  figures__qualifier?: Article_Figures__Qualifier_Operator | null | undefined;
  figures__value?: Article_Figures__Value_Operator | null | undefined;
  figures__unit?: Article_Figures__Unit_Operator | null | undefined;
  figures__wording?: Article_Figures__Wording_Operator | null | undefined;
  figures__asOf__date?: Article_Figures__AsOf__Date_Operator | null | undefined;
  figures__asOf__precision?: Article_Figures__AsOf__Precision_Operator | null | undefined;
  figures__asOf__edtf?: Article_Figures__AsOf__Edtf_Operator | null | undefined;
  figures__deadline__date?: Article_Figures__Deadline__Date_Operator | null | undefined;
  figures__deadline__precision?: Article_Figures__Deadline__Precision_Operator | null | undefined;
  figures__deadline__edtf?: Article_Figures__Deadline__Edtf_Operator | null | undefined;
  figures__source?: Article_Figures__Source_Operator | null | undefined;
  figures__sourceUrl?: Article_Figures__SourceUrl_Operator | null | undefined;
  figures__sentence?: Article_Figures__Sentence_Operator | null | undefined;
  figures__certainty?: Article_Figures__Certainty_Operator | null | undefined;
  figures__id?: Article_Figures__Id_Operator | null | undefined;
  origin__publication?: Article_Origin__Publication_Operator | null | undefined;
  origin__rubric?: Article_Origin__Rubric_Operator | null | undefined;
  origin__publisher?: Article_Origin__Publisher_Operator | null | undefined;
  origin__url?: Article_Origin__Url_Operator | null | undefined;
  origin__published__date?: Article_Origin__Published__Date_Operator | null | undefined;
  origin__published__precision?: Article_Origin__Published__Precision_Operator | null | undefined;
  origin__published__edtf?: Article_Origin__Published__Edtf_Operator | null | undefined;
  origin__certainty?: Article_Origin__Certainty_Operator | null | undefined;
  origin__truncated?: Article_Origin__Truncated_Operator | null | undefined;
  origin__furtherReading__title?: Article_Origin__FurtherReading__Title_Operator | null | undefined;
  origin__furtherReading__url?: Article_Origin__FurtherReading__Url_Operator | null | undefined;
  origin__furtherReading__id?: Article_Origin__FurtherReading__Id_Operator | null | undefined;
  sources__title?: Article_Sources__Title_Operator | null | undefined;
  sources__publisher?: Article_Sources__Publisher_Operator | null | undefined;
  sources__url?: Article_Sources__Url_Operator | null | undefined;
  sources__published__date?: Article_Sources__Published__Date_Operator | null | undefined;
  sources__published__precision?: Article_Sources__Published__Precision_Operator | null | undefined;
  sources__published__edtf?: Article_Sources__Published__Edtf_Operator | null | undefined;
  sources__sentence?: Article_Sources__Sentence_Operator | null | undefined;
  sources__certainty?: Article_Sources__Certainty_Operator | null | undefined;
  sources__method?: Article_Sources__Method_Operator | null | undefined;
  sources__id?: Article_Sources__Id_Operator | null | undefined;
  kind?: Article_Kind_Operator | null | undefined;
  authors?: Article_Authors_Operator | null | undefined;
  topics?: Article_Topics_Operator | null | undefined;
  embargo?: Article_Embargo_Operator | null | undefined;
  expiresAt?: Article_ExpiresAt_Operator | null | undefined;
  slug?: Article_Slug_Operator | null | undefined;
  formerSlugs?: Article_FormerSlugs_Operator | null | undefined;
  publishedAt?: Article_PublishedAt_Operator | null | undefined;
  verbatim?: Article_Verbatim_Operator | null | undefined;
  createdBy?: Article_CreatedBy_Operator | null | undefined;
  updatedBy?: Article_UpdatedBy_Operator | null | undefined;
  updatedAt?: Article_UpdatedAt_Operator | null | undefined;
  createdAt?: Article_CreatedAt_Operator | null | undefined;
  deletedAt?: Article_DeletedAt_Operator | null | undefined;
  _status?: Article__Status_Operator | null | undefined;
  id?: Article_Id_Operator | null | undefined;
  AND?: Array<Article_Where_And | null | undefined> | null | undefined;
  OR?: Array<Article_Where_Or | null | undefined> | null | undefined;
};

export type Event_Type =
  | 'inauguration'
  | 'exhibition'
  | 'assembly'
  | 'fair'
  | 'conference'
  | 'networking'
  | 'sport'
  | 'signing'
  | 'handover'
  | 'award'
  | 'founding'
  | 'anniversary'
  | 'announcement'
  | 'milestone'
  | 'construction'
  | 'establishment'
  | 'tradeMission'
  | 'context';

export type Event_EventStatus =
  | 'scheduled'
  | 'postponed'
  | 'rescheduled'
  | 'cancelled';

export type Event_AttendanceMode =
  | 'offline'
  | 'online'
  | 'mixed';

export type Series_Kind =
  | 'programme'
  | 'chain'
  | 'recurring'
  | 'rubric';

export type Organisation_Type =
  | 'company'
  | 'publicBody'
  | 'authority'
  | 'developmentAgency'
  | 'chamber'
  | 'association'
  | 'network'
  | 'federation'
  | 'school'
  | 'trainingCentre'
  | 'cluster'
  | 'park'
  | 'culture'
  | 'media'
  | 'other';

export type Place_Type =
  | 'commune'
  | 'department'
  | 'region'
  | 'country'
  | 'continent'
  | 'park'
  | 'facility'
  | 'venue'
  | 'street'
  | 'zone'
  | 'cluster'
  | 'area';

export type Place_Status =
  | 'planned'
  | 'underConstruction'
  | 'inOperation'
  | 'closed';

export type Article_Kind =
  | 'story'
  | 'brief'
  | 'editorial'
  | 'digest'
  | 'digestItem'
  | 'teaser'
  | 'video';

export type AddressesQueryVariables = Exact<{
  page: number;
}>;


export type AddressesQuery = { Articles: { docs: Array<{ slug: string | null, updatedAt: string | null }> } | null, Events: { docs: Array<{ slug: string | null, updatedAt: string | null }> } | null, Artworks: { docs: Array<{ slug: string | null, updatedAt: string | null }> } | null, Organisations: { docs: Array<{ slug: string | null, updatedAt: string | null }> } | null, Newsletters: { docs: Array<{ slug: string | null, updatedAt: string | null }> } | null };

export type AgendaQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
  from: string;
  until: string;
}>;


export type AgendaQuery = { during: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null }> } | null, before: { docs: Array<{ start: { date: string | null, edtf: string | null } | null }> } | null, after: { docs: Array<{ start: { date: string | null, edtf: string | null } | null }> } | null };

export type ArticleQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
  other: LocaleInputType;
  slug: string;
}>;


export type ArticleQuery = { Articles: { docs: Array<{ jsonLd: unknown, shareImage: string | null, updatedAt: string | null, bodyHtml: string | null, readingTime: number | null, videoUrl: string | null, id: string, slug: string | null, title: string | null, kicker: string | null, kind: Article_Kind | null, standfirst: string | null, publishedAt: string | null, dateline: { id: string, slug: string | null, name: string | null, type: Place_Type | null } | null, gallery: Array<{ id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null }> | null, quotes: Array<{ id: string | null, text: string | null, speakerTitle: string | null, speaker: { id: string, slug: string | null, name: string | null } | null }> | null, authors: Array<{ id: string, slug: string | null, name: string | null }> | null, organisations: Array<{ id: string, slug: string | null, name: string | null }> | null, people: Array<{ occupation: string | null, id: string, slug: string | null, name: string | null }> | null, places: Array<{ id: string, slug: string | null, name: string | null, type: Place_Type | null }> | null, series: Array<{ id: string, slug: string | null, title: string | null, kind: Series_Kind | null }> | null, events: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null }> | null, artworks: Array<{ id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ id: string, name: string | null, slug: string | null }> | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> | null, topics: Array<{ id: string, slug: string | null, name: string | null }> | null, relatedArticles: Array<{ id: string, slug: string | null, title: string | null, kicker: string | null, kind: Article_Kind | null, standfirst: string | null, publishedAt: string | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> | null, digest: { slug: string | null, title: string | null } | null, items: { docs: Array<{ id: string, slug: string | null, title: string | null, kicker: string | null, kind: Article_Kind | null, standfirst: string | null, publishedAt: string | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null, figures: Array<{ id: string | null, label: string | null, qualifier: Figures_Qualifier | null, value: number | null, unit: string | null, wording: string | null, source: string | null, sourceUrl: string | null, certainty: Figures_Certainty | null, asOf: { edtf: string | null } | null, deadline: { edtf: string | null } | null }> | null, sources: Array<{ id: string | null, title: string | null, publisher: string | null, url: string | null, certainty: Sources_Certainty | null, published: { edtf: string | null } | null }> | null, origin: { publication: string | null, rubric: string | null, url: string | null, truncated: boolean | null, publisher: { id: string, slug: string | null, name: string | null } | null, published: { edtf: string | null } | null, furtherReading: Array<{ title: string | null, url: string | null }> | null } | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null, elsewhere: { docs: Array<{ title: string | null }> } | null };

export type ArticlesQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
  limit: number;
  page: number;
  where?: Article_Where | null | undefined;
}>;


export type ArticlesQuery = { Articles: { page: number, totalPages: number, docs: Array<{ id: string, slug: string | null, title: string | null, kicker: string | null, kind: Article_Kind | null, standfirst: string | null, publishedAt: string | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null };

export type ArtworkQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
  slug: string;
}>;


export type ArtworkQuery = { Artworks: { docs: Array<{ jsonLd: unknown, shareImage: string | null, descriptionHtml: string | null, inspiration: string | null, medium: string | null, height: number | null, width: number | null, depth: number | null, quantity: number | null, access: string | null, creditLine: string | null, id: string, slug: string | null, title: string | null, artform: string | null, inspiredBy: Array<{ id: string, slug: string | null, name: string | null }> | null, gallery: Array<{ id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null }> | null, created: { edtf: string | null } | null, onViewFrom: { edtf: string | null } | null, onViewUntil: { edtf: string | null } | null, commissioners: Array<{ id: string, slug: string | null, name: string | null }> | null, programmeOwners: Array<{ id: string, slug: string | null, name: string | null }> | null, owners: Array<{ id: string, slug: string | null, name: string | null }> | null, where: Array<{ id: string, slug: string | null, name: string | null, type: Place_Type | null, address: string | null, coordinates: Array<number> | null, containedIn: Array<{ name: string | null, coordinates: Array<number> | null }> | null }> | null, series: Array<{ id: string | null, number: number | null, series: { id: string, slug: string | null, title: string | null, kind: Series_Kind | null } | null }> | null, topics: Array<{ id: string, slug: string | null, name: string | null }> | null, events: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null }> } | null, articles: { docs: Array<{ id: string, slug: string | null, title: string | null, kicker: string | null, kind: Article_Kind | null, standfirst: string | null, publishedAt: string | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null, sources: Array<{ id: string | null, title: string | null, publisher: string | null, url: string | null, certainty: Sources_Certainty | null, published: { edtf: string | null } | null }> | null, artists: Array<{ id: string, name: string | null, slug: string | null }> | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null };

export type ArtworksQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
  page: number;
}>;


export type ArtworksQuery = { Artworks: { page: number, totalPages: number, docs: Array<{ id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ id: string, name: string | null, slug: string | null }> | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null };

export type EventQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
  other: LocaleInputType;
  slug: string;
}>;


export type EventQuery = { Events: { docs: Array<{ jsonLd: unknown, shareImage: string | null, updatedAt: string | null, descriptionHtml: string | null, edition: number | null, attendanceMode: Event_AttendanceMode | null, previousStart: string | null, timeZone: string | null, id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, image: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null, registration: { url: string | null, deadline: string | null, free: boolean | null, note: string | null } | null, where: Array<{ id: string, slug: string | null, name: string | null, type: Place_Type | null, address: string | null, coordinates: Array<number> | null, containedIn: Array<{ name: string | null, coordinates: Array<number> | null }> | null }> | null, hosts: Array<{ id: string, slug: string | null, name: string | null }> | null, organisers: Array<{ id: string, slug: string | null, name: string | null }> | null, participants: Array<{ id: string | null, role: EventParticipants_Role | null, note: string | null, organisation: { id: string, slug: string | null, name: string | null } | null, person: { id: string, slug: string | null, name: string | null } | null }> | null, aboutPlaces: Array<{ id: string, slug: string | null, name: string | null, type: Place_Type | null }> | null, aboutOrganisations: Array<{ id: string, slug: string | null, name: string | null }> | null, artworks: Array<{ id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ id: string, name: string | null, slug: string | null }> | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> | null, series: Array<{ id: string, slug: string | null, title: string | null, kind: Series_Kind | null }> | null, topics: Array<{ id: string, slug: string | null, name: string | null }> | null, superEvent: { id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null } | null, subEvents: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null }> } | null, articles: { docs: Array<{ id: string, slug: string | null, title: string | null, kicker: string | null, kind: Article_Kind | null, standfirst: string | null, publishedAt: string | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null, figures: Array<{ id: string | null, label: string | null, qualifier: Figures_Qualifier | null, value: number | null, unit: string | null, wording: string | null, source: string | null, sourceUrl: string | null, certainty: Figures_Certainty | null, asOf: { edtf: string | null } | null, deadline: { edtf: string | null } | null }> | null, sources: Array<{ id: string | null, title: string | null, publisher: string | null, url: string | null, certainty: Sources_Certainty | null, published: { edtf: string | null } | null }> | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null }> } | null, elsewhere: { docs: Array<{ name: string | null }> } | null };

export type PictureFragment = { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null };

export type ArticleCardFragment = { id: string, slug: string | null, title: string | null, kicker: string | null, kind: Article_Kind | null, standfirst: string | null, publishedAt: string | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null };

export type EventCardFragment = { id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null };

export type ArtworkCardFragment = { id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ id: string, name: string | null, slug: string | null }> | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null };

export type FigureFragment = { id: string | null, label: string | null, qualifier: Figures_Qualifier | null, value: number | null, unit: string | null, wording: string | null, source: string | null, sourceUrl: string | null, certainty: Figures_Certainty | null, asOf: { edtf: string | null } | null, deadline: { edtf: string | null } | null };

export type SourceFragment = { id: string | null, title: string | null, publisher: string | null, url: string | null, certainty: Sources_Certainty | null, published: { edtf: string | null } | null };

export type OrganisationLinkFragment = { id: string, slug: string | null, name: string | null };

export type PlaceOnMapFragment = { id: string, slug: string | null, name: string | null, type: Place_Type | null, address: string | null, coordinates: Array<number> | null, containedIn: Array<{ name: string | null, coordinates: Array<number> | null }> | null };

export type PersonLinkFragment = { id: string, slug: string | null, name: string | null };

export type PlaceLinkFragment = { id: string, slug: string | null, name: string | null, type: Place_Type | null };

export type TopicLinkFragment = { id: string, slug: string | null, name: string | null };

export type SeriesLinkFragment = { id: string, slug: string | null, title: string | null, kind: Series_Kind | null };

export type RoleLineFragment = { id: string, title: string | null, ended: boolean | null, person: { id: string, slug: string | null, name: string | null } | null, organisation: { id: string, slug: string | null, name: string | null } | null, from: { edtf: string | null } | null, to: { edtf: string | null } | null };

export type NewsletterCardFragment = { id: string, slug: string | null, title: string | null, number: number | null, issued: { edtf: string | null } | null, coverImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null };

export type HomeQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
  now: string;
}>;


export type HomeQuery = { upcoming: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null }> } | null, past: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null }> } | null, Newsletters: { docs: Array<{ id: string, slug: string | null, title: string | null, number: number | null, issued: { edtf: string | null } | null, coverImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null, Artworks: { docs: Array<{ id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ id: string, name: string | null, slug: string | null }> | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null };

export type LatestQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
}>;


export type LatestQuery = { latest: { docs: Array<{ id: string, slug: string | null, title: string | null, kicker: string | null, kind: Article_Kind | null, standfirst: string | null, publishedAt: string | null, topics: Array<{ id: string }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null };

export type NewsletterQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
  other: LocaleInputType;
  slug: string;
}>;


export type NewsletterQuery = { Newsletters: { docs: Array<{ jsonLd: unknown, shareImage: string | null, publishedAt: string | null, id: string, slug: string | null, title: string | null, number: number | null, publisher: { id: string, slug: string | null, name: string | null } | null, editorial: { title: string | null, bodyHtml: string | null, authorTitle: string | null, author: { id: string, slug: string | null, name: string | null } | null } | null, sections: Array<{ id: string | null, title: string | null, articles: Array<{ id: string, slug: string | null, title: string | null, kicker: string | null, kind: Article_Kind | null, standfirst: string | null, publishedAt: string | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> | null }> | null, sources: Array<{ id: string | null, title: string | null, publisher: string | null, url: string | null, certainty: Sources_Certainty | null, published: { edtf: string | null } | null }> | null, issued: { edtf: string | null } | null, coverImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null, elsewhere: { docs: Array<{ title: string | null, sections: Array<{ title: string | null }> | null }> } | null };

export type NewslettersQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
  page: number;
}>;


export type NewslettersQuery = { Newsletters: { page: number, totalPages: number, docs: Array<{ id: string, slug: string | null, title: string | null, number: number | null, issued: { edtf: string | null } | null, coverImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null };

export type NewsroomQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
}>;


export type NewsroomQuery = { Newsroom: { name: string | null, timeZone: string, publisher: { id: string, slug: string | null, name: string | null } | null, addressPatterns: { articles: string | null, artworks: string | null, events: string | null, newsletters: string | null, organisations: string | null, people: string | null, places: string | null, series: string | null, topics: string | null } | null } | null };

export type OrganisationQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
  slug: string;
}>;


export type OrganisationQuery = { Organisations: { docs: Array<{ jsonLd: unknown, shareImage: string | null, type: Organisation_Type | null, legalName: string | null, acronym: string | null, activity: string | null, descriptionHtml: string | null, products: Array<string> | null, siren: string | null, website: string | null, id: string, slug: string | null, name: string | null, founded: { edtf: string | null } | null, dissolved: { edtf: string | null } | null, logo: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null, topics: Array<{ id: string, slug: string | null, name: string | null }> | null, links: Array<{ id: string | null, type: OrganisationLinks_Type | null, note: string | null, organisation: { id: string, slug: string | null, name: string | null } | null, from: { edtf: string | null } | null, to: { edtf: string | null } | null }> | null, linkedFrom: { docs: Array<{ id: string, slug: string | null, name: string | null, links: Array<{ id: string | null, type: OrganisationLinks_Type | null, organisation: { id: string } | null, from: { edtf: string | null } | null, to: { edtf: string | null } | null }> | null }> } | null, sites: Array<{ id: string | null, role: OrganisationSites_Role | null, note: string | null, place: { id: string, slug: string | null, name: string | null, type: Place_Type | null } | null, from: { edtf: string | null } | null, to: { edtf: string | null } | null }> | null, operatedPlaces: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Place_Type | null }> } | null, roles: { docs: Array<{ id: string, title: string | null, ended: boolean | null, person: { id: string, slug: string | null, name: string | null } | null, organisation: { id: string, slug: string | null, name: string | null } | null, from: { edtf: string | null } | null, to: { edtf: string | null } | null }> } | null, series: { docs: Array<{ id: string, slug: string | null, title: string | null, kind: Series_Kind | null }> } | null, figures: Array<{ id: string | null, label: string | null, qualifier: Figures_Qualifier | null, value: number | null, unit: string | null, wording: string | null, source: string | null, sourceUrl: string | null, certainty: Figures_Certainty | null, asOf: { edtf: string | null } | null, deadline: { edtf: string | null } | null }> | null, organisedEvents: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null }> } | null, aboutEvents: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null }> } | null, commissionedArtworks: { docs: Array<{ id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ id: string, name: string | null, slug: string | null }> | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null, programmeArtworks: { docs: Array<{ id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ id: string, name: string | null, slug: string | null }> | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null, ownedArtworks: { docs: Array<{ id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ id: string, name: string | null, slug: string | null }> | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null, sources: Array<{ id: string | null, title: string | null, publisher: string | null, url: string | null, certainty: Sources_Certainty | null, published: { edtf: string | null } | null }> | null }> } | null };

export type OrganisationsQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
  page: number;
}>;


export type OrganisationsQuery = { Organisations: { page: number, totalPages: number, docs: Array<{ type: Organisation_Type | null, activity: string | null, id: string, slug: string | null, name: string | null }> } | null };

export type PersonQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
  slug: string;
}>;


export type PersonQuery = { People: { docs: Array<{ jsonLd: unknown, shareImage: string | null, occupation: string | null, biographyHtml: string | null, website: string | null, id: string, slug: string | null, name: string | null, portrait: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null, places: Array<{ id: string, slug: string | null, name: string | null, type: Place_Type | null }> | null, roles: { docs: Array<{ id: string, title: string | null, ended: boolean | null, person: { id: string, slug: string | null, name: string | null } | null, organisation: { id: string, slug: string | null, name: string | null } | null, from: { edtf: string | null } | null, to: { edtf: string | null } | null }> } | null, figures: Array<{ id: string | null, label: string | null, qualifier: Figures_Qualifier | null, value: number | null, unit: string | null, wording: string | null, source: string | null, sourceUrl: string | null, certainty: Figures_Certainty | null, asOf: { edtf: string | null } | null, deadline: { edtf: string | null } | null }> | null, events: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null }> } | null, artworks: { docs: Array<{ id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ id: string, name: string | null, slug: string | null }> | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null, inspiredArtworks: { docs: Array<{ id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ id: string, name: string | null, slug: string | null }> | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null, sources: Array<{ id: string | null, title: string | null, publisher: string | null, url: string | null, certainty: Sources_Certainty | null, published: { edtf: string | null } | null }> | null }> } | null };

export type PeopleQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
  page: number;
}>;


export type PeopleQuery = { People: { page: number, totalPages: number, docs: Array<{ occupation: string | null, id: string, slug: string | null, name: string | null }> } | null };

export type PlaceQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
  slug: string;
}>;


export type PlaceQuery = { Places: { docs: Array<{ jsonLd: unknown, shareImage: string | null, aliases: Array<string> | null, status: Place_Status | null, inseeCode: string | null, products: Array<string> | null, descriptionHtml: string | null, id: string, slug: string | null, name: string | null, type: Place_Type | null, address: string | null, coordinates: Array<number> | null, image: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null, liesIn: Array<{ id: string, slug: string | null, name: string | null, type: Place_Type | null }> | null, near: Array<{ id: string, slug: string | null, name: string | null, type: Place_Type | null }> | null, operatedBy: Array<{ id: string, slug: string | null, name: string | null }> | null, contains: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Place_Type | null }> } | null, organisations: { docs: Array<{ type: Organisation_Type | null, activity: string | null, id: string, slug: string | null, name: string | null }> } | null, people: { docs: Array<{ occupation: string | null, id: string, slug: string | null, name: string | null }> } | null, artworks: { docs: Array<{ id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ id: string, name: string | null, slug: string | null }> | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null, events: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null }> } | null, aboutEvents: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null }> } | null, figures: Array<{ id: string | null, label: string | null, qualifier: Figures_Qualifier | null, value: number | null, unit: string | null, wording: string | null, source: string | null, sourceUrl: string | null, certainty: Figures_Certainty | null, asOf: { edtf: string | null } | null, deadline: { edtf: string | null } | null }> | null, sources: Array<{ id: string | null, title: string | null, publisher: string | null, url: string | null, certainty: Sources_Certainty | null, published: { edtf: string | null } | null }> | null, containedIn: Array<{ name: string | null, coordinates: Array<number> | null }> | null }> } | null };

export type PlacesQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
  page: number;
}>;


export type PlacesQuery = { Places: { page: number, totalPages: number, docs: Array<{ id: string, slug: string | null, name: string | null, type: Place_Type | null, containedIn: Array<{ name: string | null }> | null }> } | null };

export type OneSeriesQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
  slug: string;
}>;


export type OneSeriesQuery = { allSeries: { docs: Array<{ jsonLd: unknown, shareImage: string | null, description: string | null, website: string | null, id: string, slug: string | null, title: string | null, kind: Series_Kind | null, organisations: Array<{ id: string, slug: string | null, name: string | null }> | null, artworks: { docs: Array<{ id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ id: string, name: string | null, slug: string | null }> | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null, events: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null }> } | null, sources: Array<{ id: string | null, title: string | null, publisher: string | null, url: string | null, certainty: Sources_Certainty | null, published: { edtf: string | null } | null }> | null }> } | null };

export type SeriesQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
  page: number;
}>;


export type SeriesQuery = { allSeries: { page: number, totalPages: number, docs: Array<{ description: string | null, id: string, slug: string | null, title: string | null, kind: Series_Kind | null }> } | null };

export type TopicQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
  slug: string;
}>;


export type TopicQuery = { Topics: { docs: Array<{ jsonLd: unknown, shareImage: string | null, synonyms: Array<string> | null, id: string, slug: string | null, name: string | null, parent: { id: string, slug: string | null, name: string | null } | null, events: { docs: Array<{ id: string, slug: string | null, name: string | null, type: Event_Type | null, eventStatus: Event_EventStatus | null, summary: string | null, start: { date: string | null, edtf: string | null } | null, end: { edtf: string | null } | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null }> } | null, organisations: { docs: Array<{ id: string, slug: string | null, name: string | null }> } | null, artworks: { docs: Array<{ id: string, slug: string | null, title: string | null, artform: string | null, artists: Array<{ id: string, name: string | null, slug: string | null }> | null, places: Array<{ id: string, name: string | null, slug: string | null }> | null, mainImage: { id: string, url: string | null, alt: string | null, decorative: boolean | null, caption: string | null, credit: string | null, licence: string | null, width: number | null, height: number | null, mimeType: string | null, focalX: number | null, focalY: number | null, dominantColor: string | null, sources: Array<{ type: string | null, srcset: string | null, cropped: string | null }> | null, sizes: { card: { url: string | null } | null, wide: { url: string | null } | null, share: { url: string | null } | null } | null } | null }> } | null }> } | null };

export type TopicsQueryVariables = Exact<{
  locale: LocaleInputType;
  fallback: FallbackLocaleInputType;
}>;


export type TopicsQuery = { Topics: { docs: Array<{ id: string, slug: string | null, name: string | null, parent: { id: string } | null, articles: { docs: Array<{ id: string }> } | null }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const PictureFragmentDoc = new TypedDocumentString(`
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  mimeType
  focalX
  focalY
  dominantColor
  sources {
    type
    srcset
    cropped
  }
  sizes {
    card {
      url
    }
    wide {
      url
    }
    share {
      url
    }
  }
}
    `, {"fragmentName":"Picture"}) as unknown as TypedDocumentString<PictureFragment, unknown>;
export const ArticleCardFragmentDoc = new TypedDocumentString(`
    fragment ArticleCard on Article {
  id
  slug
  title
  kicker
  kind
  standfirst
  publishedAt
  mainImage {
    ...Picture
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  mimeType
  focalX
  focalY
  dominantColor
  sources {
    type
    srcset
    cropped
  }
  sizes {
    card {
      url
    }
    wide {
      url
    }
    share {
      url
    }
  }
}`, {"fragmentName":"ArticleCard"}) as unknown as TypedDocumentString<ArticleCardFragment, unknown>;
export const EventCardFragmentDoc = new TypedDocumentString(`
    fragment EventCard on Event {
  id
  slug
  name
  type
  eventStatus
  summary
  start {
    date
    edtf
  }
  end {
    edtf
  }
  places {
    id
    name
    slug
  }
}
    `, {"fragmentName":"EventCard"}) as unknown as TypedDocumentString<EventCardFragment, unknown>;
export const ArtworkCardFragmentDoc = new TypedDocumentString(`
    fragment ArtworkCard on Artwork {
  id
  slug
  title
  artform
  artists {
    id
    name
    slug
  }
  places {
    id
    name
    slug
  }
  mainImage {
    ...Picture
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  mimeType
  focalX
  focalY
  dominantColor
  sources {
    type
    srcset
    cropped
  }
  sizes {
    card {
      url
    }
    wide {
      url
    }
    share {
      url
    }
  }
}`, {"fragmentName":"ArtworkCard"}) as unknown as TypedDocumentString<ArtworkCardFragment, unknown>;
export const FigureFragmentDoc = new TypedDocumentString(`
    fragment Figure on Figures {
  id
  label
  qualifier
  value
  unit
  wording
  asOf {
    edtf
  }
  deadline {
    edtf
  }
  source
  sourceUrl
  certainty
}
    `, {"fragmentName":"Figure"}) as unknown as TypedDocumentString<FigureFragment, unknown>;
export const SourceFragmentDoc = new TypedDocumentString(`
    fragment Source on Sources {
  id
  title
  publisher
  url
  published {
    edtf
  }
  certainty
}
    `, {"fragmentName":"Source"}) as unknown as TypedDocumentString<SourceFragment, unknown>;
export const PlaceOnMapFragmentDoc = new TypedDocumentString(`
    fragment PlaceOnMap on Place {
  id
  slug
  name
  type
  address
  coordinates
  containedIn {
    name
    coordinates
  }
}
    `, {"fragmentName":"PlaceOnMap"}) as unknown as TypedDocumentString<PlaceOnMapFragment, unknown>;
export const PlaceLinkFragmentDoc = new TypedDocumentString(`
    fragment PlaceLink on Place {
  id
  slug
  name
  type
}
    `, {"fragmentName":"PlaceLink"}) as unknown as TypedDocumentString<PlaceLinkFragment, unknown>;
export const TopicLinkFragmentDoc = new TypedDocumentString(`
    fragment TopicLink on Topic {
  id
  slug
  name
}
    `, {"fragmentName":"TopicLink"}) as unknown as TypedDocumentString<TopicLinkFragment, unknown>;
export const SeriesLinkFragmentDoc = new TypedDocumentString(`
    fragment SeriesLink on Series {
  id
  slug
  title
  kind
}
    `, {"fragmentName":"SeriesLink"}) as unknown as TypedDocumentString<SeriesLinkFragment, unknown>;
export const PersonLinkFragmentDoc = new TypedDocumentString(`
    fragment PersonLink on Person {
  id
  slug
  name
}
    `, {"fragmentName":"PersonLink"}) as unknown as TypedDocumentString<PersonLinkFragment, unknown>;
export const OrganisationLinkFragmentDoc = new TypedDocumentString(`
    fragment OrganisationLink on Organisation {
  id
  slug
  name
}
    `, {"fragmentName":"OrganisationLink"}) as unknown as TypedDocumentString<OrganisationLinkFragment, unknown>;
export const RoleLineFragmentDoc = new TypedDocumentString(`
    fragment RoleLine on Role {
  id
  title
  person {
    ...PersonLink
  }
  organisation {
    ...OrganisationLink
  }
  from {
    edtf
  }
  to {
    edtf
  }
  ended
}
    fragment OrganisationLink on Organisation {
  id
  slug
  name
}
fragment PersonLink on Person {
  id
  slug
  name
}`, {"fragmentName":"RoleLine"}) as unknown as TypedDocumentString<RoleLineFragment, unknown>;
export const NewsletterCardFragmentDoc = new TypedDocumentString(`
    fragment NewsletterCard on Newsletter {
  id
  slug
  title
  number
  issued {
    edtf
  }
  coverImage {
    ...Picture
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  mimeType
  focalX
  focalY
  dominantColor
  sources {
    type
    srcset
    cropped
  }
  sizes {
    card {
      url
    }
    wide {
      url
    }
    share {
      url
    }
  }
}`, {"fragmentName":"NewsletterCard"}) as unknown as TypedDocumentString<NewsletterCardFragment, unknown>;
export const AddressesDocument = new TypedDocumentString(`
    query Addresses($page: Int!) {
  Articles(limit: 1000, page: $page, select: true, sort: "id") {
    docs {
      slug
      updatedAt
    }
  }
  Events(limit: 1000, page: $page, select: true, sort: "id") {
    docs {
      slug
      updatedAt
    }
  }
  Artworks(limit: 1000, page: $page, select: true, sort: "id") {
    docs {
      slug
      updatedAt
    }
  }
  Organisations(limit: 1000, page: $page, select: true, sort: "id") {
    docs {
      slug
      updatedAt
    }
  }
  Newsletters(limit: 1000, page: $page, select: true, sort: "id") {
    docs {
      slug
      updatedAt
    }
  }
}
    `) as unknown as TypedDocumentString<AddressesQuery, AddressesQueryVariables>;
export const AgendaDocument = new TypedDocumentString(`
    query Agenda($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!, $from: DateTime!, $until: DateTime!) {
  during: Events(
    locale: $locale
    fallbackLocale: $fallback
    limit: 200
    sort: "start.date"
    pagination: false
    select: true
    where: {OR: [{start__date: {greater_than_equal: $from, less_than: $until}}, {start__date: {less_than: $from}, end__date: {greater_than_equal: $from}}]}
  ) {
    docs {
      ...EventCard
    }
  }
  before: Events(
    locale: $locale
    fallbackLocale: $fallback
    limit: 1
    sort: "-start.date"
    pagination: false
    select: true
    where: {start__date: {less_than: $from}}
  ) {
    docs {
      start {
        date
        edtf
      }
    }
  }
  after: Events(
    locale: $locale
    fallbackLocale: $fallback
    limit: 1
    sort: "start.date"
    pagination: false
    select: true
    where: {start__date: {greater_than_equal: $until}}
  ) {
    docs {
      start {
        date
        edtf
      }
    }
  }
}
    fragment EventCard on Event {
  id
  slug
  name
  type
  eventStatus
  summary
  start {
    date
    edtf
  }
  end {
    edtf
  }
  places {
    id
    name
    slug
  }
}`) as unknown as TypedDocumentString<AgendaQuery, AgendaQueryVariables>;
export const ArticleDocument = new TypedDocumentString(`
    query Article($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!, $other: LocaleInputType!, $slug: String!) {
  Articles(
    locale: $locale
    fallbackLocale: $fallback
    where: {slug: {equals: $slug}}
    limit: 1
    pagination: false
  ) {
    docs {
      ...ArticleCard
      jsonLd
      shareImage
      updatedAt
      bodyHtml
      readingTime
      videoUrl
      dateline {
        ...PlaceLink
      }
      gallery {
        ...Picture
      }
      quotes {
        id
        text
        speakerTitle
        speaker {
          ...PersonLink
        }
      }
      authors {
        ...PersonLink
      }
      organisations {
        ...OrganisationLink
      }
      people {
        ...PersonLink
        occupation
      }
      places {
        ...PlaceLink
      }
      series {
        ...SeriesLink
      }
      events {
        ...EventCard
      }
      artworks {
        ...ArtworkCard
      }
      topics {
        ...TopicLink
      }
      relatedArticles {
        ...ArticleCard
      }
      digest {
        slug
        title
      }
      items(limit: 50, sort: "digestNumber") {
        docs {
          ...ArticleCard
        }
      }
      figures {
        ...Figure
      }
      sources {
        ...Source
      }
      origin {
        publication
        rubric
        publisher {
          ...OrganisationLink
        }
        url
        published {
          edtf
        }
        truncated
        furtherReading {
          title
          url
        }
      }
    }
  }
  elsewhere: Articles(
    locale: $other
    fallbackLocale: none
    where: {slug: {equals: $slug}}
    limit: 1
    pagination: false
  ) {
    docs {
      title
    }
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  mimeType
  focalX
  focalY
  dominantColor
  sources {
    type
    srcset
    cropped
  }
  sizes {
    card {
      url
    }
    wide {
      url
    }
    share {
      url
    }
  }
}
fragment ArticleCard on Article {
  id
  slug
  title
  kicker
  kind
  standfirst
  publishedAt
  mainImage {
    ...Picture
  }
}
fragment EventCard on Event {
  id
  slug
  name
  type
  eventStatus
  summary
  start {
    date
    edtf
  }
  end {
    edtf
  }
  places {
    id
    name
    slug
  }
}
fragment ArtworkCard on Artwork {
  id
  slug
  title
  artform
  artists {
    id
    name
    slug
  }
  places {
    id
    name
    slug
  }
  mainImage {
    ...Picture
  }
}
fragment Figure on Figures {
  id
  label
  qualifier
  value
  unit
  wording
  asOf {
    edtf
  }
  deadline {
    edtf
  }
  source
  sourceUrl
  certainty
}
fragment Source on Sources {
  id
  title
  publisher
  url
  published {
    edtf
  }
  certainty
}
fragment OrganisationLink on Organisation {
  id
  slug
  name
}
fragment PersonLink on Person {
  id
  slug
  name
}
fragment PlaceLink on Place {
  id
  slug
  name
  type
}
fragment TopicLink on Topic {
  id
  slug
  name
}
fragment SeriesLink on Series {
  id
  slug
  title
  kind
}`) as unknown as TypedDocumentString<ArticleQuery, ArticleQueryVariables>;
export const ArticlesDocument = new TypedDocumentString(`
    query Articles($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!, $limit: Int!, $page: Int!, $where: Article_where) {
  Articles(
    locale: $locale
    fallbackLocale: $fallback
    limit: $limit
    page: $page
    sort: "-publishedAt"
    select: true
    where: $where
  ) {
    docs {
      ...ArticleCard
    }
    page
    totalPages
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  mimeType
  focalX
  focalY
  dominantColor
  sources {
    type
    srcset
    cropped
  }
  sizes {
    card {
      url
    }
    wide {
      url
    }
    share {
      url
    }
  }
}
fragment ArticleCard on Article {
  id
  slug
  title
  kicker
  kind
  standfirst
  publishedAt
  mainImage {
    ...Picture
  }
}`) as unknown as TypedDocumentString<ArticlesQuery, ArticlesQueryVariables>;
export const ArtworkDocument = new TypedDocumentString(`
    query Artwork($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!, $slug: String!) {
  Artworks(
    locale: $locale
    fallbackLocale: $fallback
    where: {slug: {equals: $slug}}
    limit: 1
    pagination: false
  ) {
    docs {
      ...ArtworkCard
      jsonLd
      shareImage
      descriptionHtml
      inspiration
      inspiredBy {
        ...PersonLink
      }
      gallery {
        ...Picture
      }
      medium
      height
      width
      depth
      quantity
      created {
        edtf
      }
      onViewFrom {
        edtf
      }
      onViewUntil {
        edtf
      }
      access
      creditLine
      commissioners {
        ...OrganisationLink
      }
      programmeOwners {
        ...OrganisationLink
      }
      owners {
        ...OrganisationLink
      }
      where: places {
        ...PlaceOnMap
      }
      series {
        id
        number
        series {
          ...SeriesLink
        }
      }
      topics {
        ...TopicLink
      }
      events(limit: 12, sort: "-start.date") {
        docs {
          ...EventCard
        }
      }
      articles(limit: 12, sort: "-publishedAt") {
        docs {
          ...ArticleCard
        }
      }
      sources {
        ...Source
      }
    }
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  mimeType
  focalX
  focalY
  dominantColor
  sources {
    type
    srcset
    cropped
  }
  sizes {
    card {
      url
    }
    wide {
      url
    }
    share {
      url
    }
  }
}
fragment ArticleCard on Article {
  id
  slug
  title
  kicker
  kind
  standfirst
  publishedAt
  mainImage {
    ...Picture
  }
}
fragment EventCard on Event {
  id
  slug
  name
  type
  eventStatus
  summary
  start {
    date
    edtf
  }
  end {
    edtf
  }
  places {
    id
    name
    slug
  }
}
fragment ArtworkCard on Artwork {
  id
  slug
  title
  artform
  artists {
    id
    name
    slug
  }
  places {
    id
    name
    slug
  }
  mainImage {
    ...Picture
  }
}
fragment Source on Sources {
  id
  title
  publisher
  url
  published {
    edtf
  }
  certainty
}
fragment OrganisationLink on Organisation {
  id
  slug
  name
}
fragment PlaceOnMap on Place {
  id
  slug
  name
  type
  address
  coordinates
  containedIn {
    name
    coordinates
  }
}
fragment PersonLink on Person {
  id
  slug
  name
}
fragment TopicLink on Topic {
  id
  slug
  name
}
fragment SeriesLink on Series {
  id
  slug
  title
  kind
}`) as unknown as TypedDocumentString<ArtworkQuery, ArtworkQueryVariables>;
export const ArtworksDocument = new TypedDocumentString(`
    query Artworks($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!, $page: Int!) {
  Artworks(
    locale: $locale
    fallbackLocale: $fallback
    limit: 24
    page: $page
    sort: "title"
    select: true
  ) {
    docs {
      ...ArtworkCard
    }
    page
    totalPages
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  mimeType
  focalX
  focalY
  dominantColor
  sources {
    type
    srcset
    cropped
  }
  sizes {
    card {
      url
    }
    wide {
      url
    }
    share {
      url
    }
  }
}
fragment ArtworkCard on Artwork {
  id
  slug
  title
  artform
  artists {
    id
    name
    slug
  }
  places {
    id
    name
    slug
  }
  mainImage {
    ...Picture
  }
}`) as unknown as TypedDocumentString<ArtworksQuery, ArtworksQueryVariables>;
export const EventDocument = new TypedDocumentString(`
    query Event($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!, $other: LocaleInputType!, $slug: String!) {
  Events(
    locale: $locale
    fallbackLocale: $fallback
    where: {slug: {equals: $slug}}
    limit: 1
    pagination: false
  ) {
    docs {
      ...EventCard
      jsonLd
      shareImage
      updatedAt
      descriptionHtml
      image {
        ...Picture
      }
      edition
      attendanceMode
      previousStart
      timeZone
      registration {
        url
        deadline
        free
        note
      }
      where: places {
        ...PlaceOnMap
      }
      hosts {
        ...OrganisationLink
      }
      organisers {
        ...OrganisationLink
      }
      participants {
        id
        role
        note
        organisation {
          ...OrganisationLink
        }
        person {
          ...PersonLink
        }
      }
      aboutPlaces {
        ...PlaceLink
      }
      aboutOrganisations {
        ...OrganisationLink
      }
      artworks {
        ...ArtworkCard
      }
      series {
        ...SeriesLink
      }
      topics {
        ...TopicLink
      }
      superEvent {
        ...EventCard
      }
      subEvents(limit: 50, sort: "start.date") {
        docs {
          ...EventCard
        }
      }
      articles(limit: 12, sort: "-publishedAt") {
        docs {
          ...ArticleCard
        }
      }
      figures {
        ...Figure
      }
      sources {
        ...Source
      }
    }
  }
  elsewhere: Events(
    locale: $other
    fallbackLocale: none
    where: {slug: {equals: $slug}}
    limit: 1
    pagination: false
  ) {
    docs {
      name
    }
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  mimeType
  focalX
  focalY
  dominantColor
  sources {
    type
    srcset
    cropped
  }
  sizes {
    card {
      url
    }
    wide {
      url
    }
    share {
      url
    }
  }
}
fragment ArticleCard on Article {
  id
  slug
  title
  kicker
  kind
  standfirst
  publishedAt
  mainImage {
    ...Picture
  }
}
fragment EventCard on Event {
  id
  slug
  name
  type
  eventStatus
  summary
  start {
    date
    edtf
  }
  end {
    edtf
  }
  places {
    id
    name
    slug
  }
}
fragment ArtworkCard on Artwork {
  id
  slug
  title
  artform
  artists {
    id
    name
    slug
  }
  places {
    id
    name
    slug
  }
  mainImage {
    ...Picture
  }
}
fragment Figure on Figures {
  id
  label
  qualifier
  value
  unit
  wording
  asOf {
    edtf
  }
  deadline {
    edtf
  }
  source
  sourceUrl
  certainty
}
fragment Source on Sources {
  id
  title
  publisher
  url
  published {
    edtf
  }
  certainty
}
fragment OrganisationLink on Organisation {
  id
  slug
  name
}
fragment PlaceOnMap on Place {
  id
  slug
  name
  type
  address
  coordinates
  containedIn {
    name
    coordinates
  }
}
fragment PersonLink on Person {
  id
  slug
  name
}
fragment PlaceLink on Place {
  id
  slug
  name
  type
}
fragment TopicLink on Topic {
  id
  slug
  name
}
fragment SeriesLink on Series {
  id
  slug
  title
  kind
}`) as unknown as TypedDocumentString<EventQuery, EventQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!, $now: DateTime!) {
  upcoming: Events(
    locale: $locale
    fallbackLocale: $fallback
    limit: 5
    sort: "start.date"
    pagination: false
    select: true
    where: {start__date: {greater_than_equal: $now}}
  ) {
    docs {
      ...EventCard
    }
  }
  past: Events(
    locale: $locale
    fallbackLocale: $fallback
    limit: 5
    sort: "-start.date"
    pagination: false
    select: true
    where: {start__date: {less_than: $now}}
  ) {
    docs {
      ...EventCard
    }
  }
  Newsletters(
    locale: $locale
    fallbackLocale: $fallback
    limit: 1
    sort: "-publishedAt"
    pagination: false
    select: true
  ) {
    docs {
      ...NewsletterCard
    }
  }
  Artworks(
    locale: $locale
    fallbackLocale: $fallback
    limit: 3
    sort: "-publishedAt"
    pagination: false
    select: true
  ) {
    docs {
      ...ArtworkCard
    }
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  mimeType
  focalX
  focalY
  dominantColor
  sources {
    type
    srcset
    cropped
  }
  sizes {
    card {
      url
    }
    wide {
      url
    }
    share {
      url
    }
  }
}
fragment EventCard on Event {
  id
  slug
  name
  type
  eventStatus
  summary
  start {
    date
    edtf
  }
  end {
    edtf
  }
  places {
    id
    name
    slug
  }
}
fragment ArtworkCard on Artwork {
  id
  slug
  title
  artform
  artists {
    id
    name
    slug
  }
  places {
    id
    name
    slug
  }
  mainImage {
    ...Picture
  }
}
fragment NewsletterCard on Newsletter {
  id
  slug
  title
  number
  issued {
    edtf
  }
  coverImage {
    ...Picture
  }
}`) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const LatestDocument = new TypedDocumentString(`
    query Latest($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!) {
  latest: Articles(
    locale: $locale
    fallbackLocale: $fallback
    limit: 24
    sort: "-publishedAt"
    pagination: false
    select: true
    where: {kind: {not_in: [digestItem]}}
  ) {
    docs {
      ...ArticleCard
      topics {
        id
      }
    }
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  mimeType
  focalX
  focalY
  dominantColor
  sources {
    type
    srcset
    cropped
  }
  sizes {
    card {
      url
    }
    wide {
      url
    }
    share {
      url
    }
  }
}
fragment ArticleCard on Article {
  id
  slug
  title
  kicker
  kind
  standfirst
  publishedAt
  mainImage {
    ...Picture
  }
}`) as unknown as TypedDocumentString<LatestQuery, LatestQueryVariables>;
export const NewsletterDocument = new TypedDocumentString(`
    query Newsletter($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!, $other: LocaleInputType!, $slug: String!) {
  Newsletters(
    locale: $locale
    fallbackLocale: $fallback
    where: {slug: {equals: $slug}}
    limit: 1
    pagination: false
  ) {
    docs {
      ...NewsletterCard
      jsonLd
      shareImage
      publishedAt
      publisher {
        ...OrganisationLink
      }
      editorial {
        title
        bodyHtml
        authorTitle
        author {
          ...PersonLink
        }
      }
      sections {
        id
        title
        articles {
          ...ArticleCard
        }
      }
      sources {
        ...Source
      }
    }
  }
  elsewhere: Newsletters(
    locale: $other
    fallbackLocale: none
    where: {slug: {equals: $slug}}
    limit: 1
    pagination: false
  ) {
    docs {
      title
      sections {
        title
      }
    }
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  mimeType
  focalX
  focalY
  dominantColor
  sources {
    type
    srcset
    cropped
  }
  sizes {
    card {
      url
    }
    wide {
      url
    }
    share {
      url
    }
  }
}
fragment ArticleCard on Article {
  id
  slug
  title
  kicker
  kind
  standfirst
  publishedAt
  mainImage {
    ...Picture
  }
}
fragment Source on Sources {
  id
  title
  publisher
  url
  published {
    edtf
  }
  certainty
}
fragment OrganisationLink on Organisation {
  id
  slug
  name
}
fragment PersonLink on Person {
  id
  slug
  name
}
fragment NewsletterCard on Newsletter {
  id
  slug
  title
  number
  issued {
    edtf
  }
  coverImage {
    ...Picture
  }
}`) as unknown as TypedDocumentString<NewsletterQuery, NewsletterQueryVariables>;
export const NewslettersDocument = new TypedDocumentString(`
    query Newsletters($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!, $page: Int!) {
  Newsletters(
    locale: $locale
    fallbackLocale: $fallback
    limit: 24
    page: $page
    sort: "-publishedAt"
    select: true
  ) {
    docs {
      ...NewsletterCard
    }
    page
    totalPages
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  mimeType
  focalX
  focalY
  dominantColor
  sources {
    type
    srcset
    cropped
  }
  sizes {
    card {
      url
    }
    wide {
      url
    }
    share {
      url
    }
  }
}
fragment NewsletterCard on Newsletter {
  id
  slug
  title
  number
  issued {
    edtf
  }
  coverImage {
    ...Picture
  }
}`) as unknown as TypedDocumentString<NewslettersQuery, NewslettersQueryVariables>;
export const NewsroomDocument = new TypedDocumentString(`
    query Newsroom($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!) {
  Newsroom(locale: $locale, fallbackLocale: $fallback) {
    name
    timeZone
    publisher {
      ...OrganisationLink
    }
    addressPatterns {
      articles
      artworks
      events
      newsletters
      organisations
      people
      places
      series
      topics
    }
  }
}
    fragment OrganisationLink on Organisation {
  id
  slug
  name
}`) as unknown as TypedDocumentString<NewsroomQuery, NewsroomQueryVariables>;
export const OrganisationDocument = new TypedDocumentString(`
    query Organisation($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!, $slug: String!) {
  Organisations(
    locale: $locale
    fallbackLocale: $fallback
    where: {slug: {equals: $slug}}
    limit: 1
    pagination: false
  ) {
    docs {
      ...OrganisationLink
      jsonLd
      shareImage
      type
      legalName
      acronym
      activity
      descriptionHtml
      products
      founded {
        edtf
      }
      dissolved {
        edtf
      }
      siren
      website
      logo {
        ...Picture
      }
      topics {
        ...TopicLink
      }
      links {
        id
        type
        note
        organisation {
          ...OrganisationLink
        }
        from {
          edtf
        }
        to {
          edtf
        }
      }
      linkedFrom(limit: 50) {
        docs {
          ...OrganisationLink
          links {
            id
            type
            organisation {
              id
            }
            from {
              edtf
            }
            to {
              edtf
            }
          }
        }
      }
      sites {
        id
        role
        note
        place {
          ...PlaceLink
        }
        from {
          edtf
        }
        to {
          edtf
        }
      }
      operatedPlaces(limit: 24, sort: "name") {
        docs {
          ...PlaceLink
        }
      }
      roles(limit: 50) {
        docs {
          ...RoleLine
        }
      }
      series(limit: 24, sort: "title") {
        docs {
          ...SeriesLink
        }
      }
      figures {
        ...Figure
      }
      organisedEvents(limit: 12, sort: "-start.date") {
        docs {
          ...EventCard
        }
      }
      aboutEvents(limit: 12, sort: "-start.date") {
        docs {
          ...EventCard
        }
      }
      commissionedArtworks(limit: 12) {
        docs {
          ...ArtworkCard
        }
      }
      programmeArtworks(limit: 12) {
        docs {
          ...ArtworkCard
        }
      }
      ownedArtworks(limit: 12) {
        docs {
          ...ArtworkCard
        }
      }
      sources {
        ...Source
      }
    }
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  mimeType
  focalX
  focalY
  dominantColor
  sources {
    type
    srcset
    cropped
  }
  sizes {
    card {
      url
    }
    wide {
      url
    }
    share {
      url
    }
  }
}
fragment EventCard on Event {
  id
  slug
  name
  type
  eventStatus
  summary
  start {
    date
    edtf
  }
  end {
    edtf
  }
  places {
    id
    name
    slug
  }
}
fragment ArtworkCard on Artwork {
  id
  slug
  title
  artform
  artists {
    id
    name
    slug
  }
  places {
    id
    name
    slug
  }
  mainImage {
    ...Picture
  }
}
fragment Figure on Figures {
  id
  label
  qualifier
  value
  unit
  wording
  asOf {
    edtf
  }
  deadline {
    edtf
  }
  source
  sourceUrl
  certainty
}
fragment Source on Sources {
  id
  title
  publisher
  url
  published {
    edtf
  }
  certainty
}
fragment OrganisationLink on Organisation {
  id
  slug
  name
}
fragment PersonLink on Person {
  id
  slug
  name
}
fragment PlaceLink on Place {
  id
  slug
  name
  type
}
fragment TopicLink on Topic {
  id
  slug
  name
}
fragment SeriesLink on Series {
  id
  slug
  title
  kind
}
fragment RoleLine on Role {
  id
  title
  person {
    ...PersonLink
  }
  organisation {
    ...OrganisationLink
  }
  from {
    edtf
  }
  to {
    edtf
  }
  ended
}`) as unknown as TypedDocumentString<OrganisationQuery, OrganisationQueryVariables>;
export const OrganisationsDocument = new TypedDocumentString(`
    query Organisations($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!, $page: Int!) {
  Organisations(
    locale: $locale
    fallbackLocale: $fallback
    limit: 60
    page: $page
    sort: "name"
    select: true
  ) {
    docs {
      ...OrganisationLink
      type
      activity
    }
    page
    totalPages
  }
}
    fragment OrganisationLink on Organisation {
  id
  slug
  name
}`) as unknown as TypedDocumentString<OrganisationsQuery, OrganisationsQueryVariables>;
export const PersonDocument = new TypedDocumentString(`
    query Person($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!, $slug: String!) {
  People(
    locale: $locale
    fallbackLocale: $fallback
    where: {slug: {equals: $slug}}
    limit: 1
    pagination: false
  ) {
    docs {
      ...PersonLink
      jsonLd
      shareImage
      occupation
      biographyHtml
      website
      portrait {
        ...Picture
      }
      places {
        ...PlaceLink
      }
      roles(limit: 50) {
        docs {
          ...RoleLine
        }
      }
      figures {
        ...Figure
      }
      events(limit: 12, sort: "-start.date") {
        docs {
          ...EventCard
        }
      }
      artworks(limit: 24, sort: "title") {
        docs {
          ...ArtworkCard
        }
      }
      inspiredArtworks(limit: 12, sort: "title") {
        docs {
          ...ArtworkCard
        }
      }
      sources {
        ...Source
      }
    }
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  mimeType
  focalX
  focalY
  dominantColor
  sources {
    type
    srcset
    cropped
  }
  sizes {
    card {
      url
    }
    wide {
      url
    }
    share {
      url
    }
  }
}
fragment EventCard on Event {
  id
  slug
  name
  type
  eventStatus
  summary
  start {
    date
    edtf
  }
  end {
    edtf
  }
  places {
    id
    name
    slug
  }
}
fragment ArtworkCard on Artwork {
  id
  slug
  title
  artform
  artists {
    id
    name
    slug
  }
  places {
    id
    name
    slug
  }
  mainImage {
    ...Picture
  }
}
fragment Figure on Figures {
  id
  label
  qualifier
  value
  unit
  wording
  asOf {
    edtf
  }
  deadline {
    edtf
  }
  source
  sourceUrl
  certainty
}
fragment Source on Sources {
  id
  title
  publisher
  url
  published {
    edtf
  }
  certainty
}
fragment OrganisationLink on Organisation {
  id
  slug
  name
}
fragment PersonLink on Person {
  id
  slug
  name
}
fragment PlaceLink on Place {
  id
  slug
  name
  type
}
fragment RoleLine on Role {
  id
  title
  person {
    ...PersonLink
  }
  organisation {
    ...OrganisationLink
  }
  from {
    edtf
  }
  to {
    edtf
  }
  ended
}`) as unknown as TypedDocumentString<PersonQuery, PersonQueryVariables>;
export const PeopleDocument = new TypedDocumentString(`
    query People($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!, $page: Int!) {
  People(
    locale: $locale
    fallbackLocale: $fallback
    limit: 60
    page: $page
    sort: "sortName"
    select: true
  ) {
    docs {
      ...PersonLink
      occupation
    }
    page
    totalPages
  }
}
    fragment PersonLink on Person {
  id
  slug
  name
}`) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const PlaceDocument = new TypedDocumentString(`
    query Place($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!, $slug: String!) {
  Places(
    locale: $locale
    fallbackLocale: $fallback
    where: {slug: {equals: $slug}}
    limit: 1
    pagination: false
  ) {
    docs {
      ...PlaceOnMap
      jsonLd
      shareImage
      aliases
      status
      inseeCode
      products
      descriptionHtml
      image {
        ...Picture
      }
      liesIn: containedIn {
        ...PlaceLink
      }
      near {
        ...PlaceLink
      }
      operatedBy {
        ...OrganisationLink
      }
      contains(limit: 60, sort: "name") {
        docs {
          ...PlaceLink
        }
      }
      organisations(limit: 60, sort: "name") {
        docs {
          ...OrganisationLink
          type
          activity
        }
      }
      people(limit: 24, sort: "sortName") {
        docs {
          ...PersonLink
          occupation
        }
      }
      artworks(limit: 24, sort: "title") {
        docs {
          ...ArtworkCard
        }
      }
      events(limit: 12, sort: "-start.date") {
        docs {
          ...EventCard
        }
      }
      aboutEvents(limit: 12, sort: "-start.date") {
        docs {
          ...EventCard
        }
      }
      figures {
        ...Figure
      }
      sources {
        ...Source
      }
    }
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  mimeType
  focalX
  focalY
  dominantColor
  sources {
    type
    srcset
    cropped
  }
  sizes {
    card {
      url
    }
    wide {
      url
    }
    share {
      url
    }
  }
}
fragment EventCard on Event {
  id
  slug
  name
  type
  eventStatus
  summary
  start {
    date
    edtf
  }
  end {
    edtf
  }
  places {
    id
    name
    slug
  }
}
fragment ArtworkCard on Artwork {
  id
  slug
  title
  artform
  artists {
    id
    name
    slug
  }
  places {
    id
    name
    slug
  }
  mainImage {
    ...Picture
  }
}
fragment Figure on Figures {
  id
  label
  qualifier
  value
  unit
  wording
  asOf {
    edtf
  }
  deadline {
    edtf
  }
  source
  sourceUrl
  certainty
}
fragment Source on Sources {
  id
  title
  publisher
  url
  published {
    edtf
  }
  certainty
}
fragment OrganisationLink on Organisation {
  id
  slug
  name
}
fragment PlaceOnMap on Place {
  id
  slug
  name
  type
  address
  coordinates
  containedIn {
    name
    coordinates
  }
}
fragment PersonLink on Person {
  id
  slug
  name
}
fragment PlaceLink on Place {
  id
  slug
  name
  type
}`) as unknown as TypedDocumentString<PlaceQuery, PlaceQueryVariables>;
export const PlacesDocument = new TypedDocumentString(`
    query Places($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!, $page: Int!) {
  Places(
    locale: $locale
    fallbackLocale: $fallback
    limit: 60
    page: $page
    sort: "name"
    select: true
  ) {
    docs {
      ...PlaceLink
      containedIn {
        name
      }
    }
    page
    totalPages
  }
}
    fragment PlaceLink on Place {
  id
  slug
  name
  type
}`) as unknown as TypedDocumentString<PlacesQuery, PlacesQueryVariables>;
export const OneSeriesDocument = new TypedDocumentString(`
    query OneSeries($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!, $slug: String!) {
  allSeries(
    locale: $locale
    fallbackLocale: $fallback
    where: {slug: {equals: $slug}}
    limit: 1
    pagination: false
  ) {
    docs {
      ...SeriesLink
      jsonLd
      shareImage
      description
      website
      organisations {
        ...OrganisationLink
      }
      artworks(limit: 24, sort: "title") {
        docs {
          ...ArtworkCard
        }
      }
      events(limit: 24, sort: "-start.date") {
        docs {
          ...EventCard
        }
      }
      sources {
        ...Source
      }
    }
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  mimeType
  focalX
  focalY
  dominantColor
  sources {
    type
    srcset
    cropped
  }
  sizes {
    card {
      url
    }
    wide {
      url
    }
    share {
      url
    }
  }
}
fragment EventCard on Event {
  id
  slug
  name
  type
  eventStatus
  summary
  start {
    date
    edtf
  }
  end {
    edtf
  }
  places {
    id
    name
    slug
  }
}
fragment ArtworkCard on Artwork {
  id
  slug
  title
  artform
  artists {
    id
    name
    slug
  }
  places {
    id
    name
    slug
  }
  mainImage {
    ...Picture
  }
}
fragment Source on Sources {
  id
  title
  publisher
  url
  published {
    edtf
  }
  certainty
}
fragment OrganisationLink on Organisation {
  id
  slug
  name
}
fragment SeriesLink on Series {
  id
  slug
  title
  kind
}`) as unknown as TypedDocumentString<OneSeriesQuery, OneSeriesQueryVariables>;
export const SeriesDocument = new TypedDocumentString(`
    query Series($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!, $page: Int!) {
  allSeries(
    locale: $locale
    fallbackLocale: $fallback
    limit: 60
    page: $page
    sort: "title"
    select: true
  ) {
    docs {
      ...SeriesLink
      description
    }
    page
    totalPages
  }
}
    fragment SeriesLink on Series {
  id
  slug
  title
  kind
}`) as unknown as TypedDocumentString<SeriesQuery, SeriesQueryVariables>;
export const TopicDocument = new TypedDocumentString(`
    query Topic($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!, $slug: String!) {
  Topics(
    locale: $locale
    fallbackLocale: $fallback
    where: {slug: {equals: $slug}}
    limit: 1
    pagination: false
  ) {
    docs {
      ...TopicLink
      jsonLd
      shareImage
      synonyms
      parent {
        ...TopicLink
      }
      events(limit: 6, sort: "-start.date") {
        docs {
          ...EventCard
        }
      }
      organisations(limit: 24, sort: "name") {
        docs {
          ...OrganisationLink
        }
      }
      artworks(limit: 6, sort: "title") {
        docs {
          ...ArtworkCard
        }
      }
    }
  }
}
    fragment Picture on Media {
  id
  url
  alt
  decorative
  caption
  credit
  licence
  width
  height
  mimeType
  focalX
  focalY
  dominantColor
  sources {
    type
    srcset
    cropped
  }
  sizes {
    card {
      url
    }
    wide {
      url
    }
    share {
      url
    }
  }
}
fragment EventCard on Event {
  id
  slug
  name
  type
  eventStatus
  summary
  start {
    date
    edtf
  }
  end {
    edtf
  }
  places {
    id
    name
    slug
  }
}
fragment ArtworkCard on Artwork {
  id
  slug
  title
  artform
  artists {
    id
    name
    slug
  }
  places {
    id
    name
    slug
  }
  mainImage {
    ...Picture
  }
}
fragment OrganisationLink on Organisation {
  id
  slug
  name
}
fragment TopicLink on Topic {
  id
  slug
  name
}`) as unknown as TypedDocumentString<TopicQuery, TopicQueryVariables>;
export const TopicsDocument = new TypedDocumentString(`
    query Topics($locale: LocaleInputType!, $fallback: FallbackLocaleInputType!) {
  Topics(
    locale: $locale
    fallbackLocale: $fallback
    limit: 1000
    sort: "name"
    pagination: false
    select: true
  ) {
    docs {
      ...TopicLink
      parent {
        id
      }
      articles(limit: 1) {
        docs {
          id
        }
      }
    }
  }
}
    fragment TopicLink on Topic {
  id
  slug
  name
}`) as unknown as TypedDocumentString<TopicsQuery, TopicsQueryVariables>;