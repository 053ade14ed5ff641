import { LanguagesCell as LanguagesCell_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { TranslateFields as TranslateFields_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { ReviewPanel as ReviewPanel_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { ChecksPanel as ChecksPanel_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { PasteFeature as PasteFeature_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationField as RelationField_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkAddressField as LinkAddressField_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BodyMenuFeature as BodyMenuFeature_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { EmbedAddressField as EmbedAddressField_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { QuoteRowLabel as QuoteRowLabel_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { NumberInput as NumberInput_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { DateField as DateField_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { DatedCell as DatedCell_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { FigureRowLabel as FigureRowLabel_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { TitleRowLabel as TitleRowLabel_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { SourceRowLabel as SourceRowLabel_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { MomentCell as MomentCell_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { TypographyField as TypographyField_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { ListViews as ListViews_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { BulkActionsOfList as BulkActionsOfList_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { DocumentDates as DocumentDates_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { LateNotice as LateNotice_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { ScheduleWindow as ScheduleWindow_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { TitleFallback as TitleFallback_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { PreviewLinks as PreviewLinks_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { LanguageStates as LanguageStates_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { UsedIn as UsedIn_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { PublishButton as PublishButton_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { TranslateView as TranslateView_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { DifferencesView as DifferencesView_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { EditView as EditView_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { VersionsView as VersionsView_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { UsesView as UsesView_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { UsesPill as UsesPill_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { NewsletterEmail as NewsletterEmail_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { FileNameCell as FileNameCell_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { AlikePictures as AlikePictures_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { MediaReviewLink as MediaReviewLink_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { MediaGrid as MediaGrid_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { RecordSaveButton as RecordSaveButton_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { MergeView as MergeView_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { LinkRowLabel as LinkRowLabel_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { SiteRowLabel as SiteRowLabel_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { ParticipantRowLabel as ParticipantRowLabel_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { SeriesRowLabel as SeriesRowLabel_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { SendAccess as SendAccess_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { InviteColleague as InviteColleague_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { SaveButton as SaveButton_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { NewImport as NewImport_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { ImportTable as ImportTable_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { ImportView as ImportView_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { WebhookStateNotice as WebhookStateNotice_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { WriteOnlyField as WriteOnlyField_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { WebhookPanel as WebhookPanel_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { DeliveryWebhookCell as DeliveryWebhookCell_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { DeliveryWebhookFilter as DeliveryWebhookFilter_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { DeliveryContentCell as DeliveryContentCell_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { DeliveryStateCell as DeliveryStateCell_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { DeliveryAnswerCell as DeliveryAnswerCell_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { DeliveryNextCell as DeliveryNextCell_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { ResendPanel as ResendPanel_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { DeliveryView as DeliveryView_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { EventChangeCell as EventChangeCell_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { EventPersonCell as EventPersonCell_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { EventView as EventView_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { NameRowLabel as NameRowLabel_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { Icon as Icon_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { Logo as Logo_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { QuickSearchButton as QuickSearchButton_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { SentPreviews as SentPreviews_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { NewsroomDesk as NewsroomDesk_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { PlanningLink as PlanningLink_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { BrokenLinksLink as BrokenLinksLink_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { WaitingCount as WaitingCount_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { ToTranslateLink as ToTranslateLink_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { KeptTextsProvider as KeptTextsProvider_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { QuickSearch as QuickSearch_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { AccessibleNames as AccessibleNames_f8c11f5146f77842d374af4dab958ed3 } from 'beffroi/panel'
import { ToTranslateView as ToTranslateView_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { MediaReviewView as MediaReviewView_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { BulkChangesView as BulkChangesView_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { BrokenLinksView as BrokenLinksView_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { PlanningView as PlanningView_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "beffroi/panel#LanguagesCell": LanguagesCell_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#TranslateFields": TranslateFields_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#ReviewPanel": ReviewPanel_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#ChecksPanel": ChecksPanel_f8c11f5146f77842d374af4dab958ed3,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "beffroi/panel#PasteFeature": PasteFeature_f8c11f5146f77842d374af4dab958ed3,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "beffroi/panel#RelationField": RelationField_f8c11f5146f77842d374af4dab958ed3,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "beffroi/panel#LinkAddressField": LinkAddressField_f8c11f5146f77842d374af4dab958ed3,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "beffroi/panel#BodyMenuFeature": BodyMenuFeature_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#EmbedAddressField": EmbedAddressField_f8c11f5146f77842d374af4dab958ed3,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "beffroi/panel#QuoteRowLabel": QuoteRowLabel_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#NumberInput": NumberInput_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#DateField": DateField_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#DatedCell": DatedCell_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#FigureRowLabel": FigureRowLabel_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#TitleRowLabel": TitleRowLabel_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#SourceRowLabel": SourceRowLabel_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#MomentCell": MomentCell_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/rsc#TypographyField": TypographyField_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/panel#ListViews": ListViews_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/rsc#BulkActionsOfList": BulkActionsOfList_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/panel#DocumentDates": DocumentDates_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/rsc#LateNotice": LateNotice_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/panel#ScheduleWindow": ScheduleWindow_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#TitleFallback": TitleFallback_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#PreviewLinks": PreviewLinks_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#LanguageStates": LanguageStates_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#UsedIn": UsedIn_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#PublishButton": PublishButton_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#TranslateView": TranslateView_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/rsc#DifferencesView": DifferencesView_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/panel#EditView": EditView_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/rsc#VersionsView": VersionsView_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#UsesView": UsesView_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/panel#UsesPill": UsesPill_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#NewsletterEmail": NewsletterEmail_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#FileNameCell": FileNameCell_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#AlikePictures": AlikePictures_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#MediaReviewLink": MediaReviewLink_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#MediaGrid": MediaGrid_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#RecordSaveButton": RecordSaveButton_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/rsc#MergeView": MergeView_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/panel#LinkRowLabel": LinkRowLabel_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#SiteRowLabel": SiteRowLabel_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#ParticipantRowLabel": ParticipantRowLabel_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#SeriesRowLabel": SeriesRowLabel_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#SendAccess": SendAccess_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#InviteColleague": InviteColleague_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#SaveButton": SaveButton_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#NewImport": NewImport_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#ImportTable": ImportTable_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/rsc#ImportView": ImportView_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/panel#WebhookStateNotice": WebhookStateNotice_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#WriteOnlyField": WriteOnlyField_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/rsc#WebhookPanel": WebhookPanel_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#DeliveryWebhookCell": DeliveryWebhookCell_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/panel#DeliveryWebhookFilter": DeliveryWebhookFilter_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/rsc#DeliveryContentCell": DeliveryContentCell_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#DeliveryStateCell": DeliveryStateCell_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#DeliveryAnswerCell": DeliveryAnswerCell_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#DeliveryNextCell": DeliveryNextCell_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#ResendPanel": ResendPanel_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#DeliveryView": DeliveryView_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#EventChangeCell": EventChangeCell_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#EventPersonCell": EventPersonCell_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#EventView": EventView_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/panel#NameRowLabel": NameRowLabel_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/rsc#Icon": Icon_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#Logo": Logo_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/panel#QuickSearchButton": QuickSearchButton_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#SentPreviews": SentPreviews_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/rsc#NewsroomDesk": NewsroomDesk_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/panel#PlanningLink": PlanningLink_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#BrokenLinksLink": BrokenLinksLink_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#WaitingCount": WaitingCount_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#ToTranslateLink": ToTranslateLink_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#KeptTextsProvider": KeptTextsProvider_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#QuickSearch": QuickSearch_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/panel#AccessibleNames": AccessibleNames_f8c11f5146f77842d374af4dab958ed3,
  "beffroi/rsc#ToTranslateView": ToTranslateView_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#MediaReviewView": MediaReviewView_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#BulkChangesView": BulkChangesView_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#BrokenLinksView": BrokenLinksView_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#PlanningView": PlanningView_129637483c0655019238b8fbb5f5d3f5,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
