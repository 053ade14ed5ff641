import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { PastedLinksFeature as PastedLinksFeature_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkAddressField as LinkAddressField_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { QuoteRowLabel as QuoteRowLabel_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { NumberInput as NumberInput_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { DateField as DateField_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { DatedCell as DatedCell_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { FigureRowLabel as FigureRowLabel_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { TitleRowLabel as TitleRowLabel_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { SourceRowLabel as SourceRowLabel_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { MomentCell as MomentCell_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { DocumentDates as DocumentDates_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { LateNotice as LateNotice_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { ScheduleWindow as ScheduleWindow_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { TitleFallback as TitleFallback_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { UsedIn as UsedIn_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { PublishButton as PublishButton_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { EditView as EditView_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { VersionsView as VersionsView_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { FileNameCell as FileNameCell_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { SaveButton as SaveButton_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { LinkRowLabel as LinkRowLabel_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { SiteRowLabel as SiteRowLabel_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { ParticipantRowLabel as ParticipantRowLabel_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { SeriesRowLabel as SeriesRowLabel_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { WebhookStateNotice as WebhookStateNotice_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { WriteOnlyField as WriteOnlyField_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { WebhookPanel as WebhookPanel_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { DeliveryWebhookCell as DeliveryWebhookCell_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { DeliveryWebhookFilter as DeliveryWebhookFilter_9933ca23d1154c02ea9ee2e0e7002908 } from 'beffroi/client'
import { DeliveryContentCell as DeliveryContentCell_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { DeliveryStateCell as DeliveryStateCell_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { DeliveryAnswerCell as DeliveryAnswerCell_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { DeliveryNextCell as DeliveryNextCell_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { ResendPanel as ResendPanel_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { DeliveryView as DeliveryView_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { EventChangeCell as EventChangeCell_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { EventPersonCell as EventPersonCell_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { EventView as EventView_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { Icon as Icon_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { Logo as Logo_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { NewsroomDesk as NewsroomDesk_129637483c0655019238b8fbb5f5d3f5 } from 'beffroi/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "beffroi/client#PastedLinksFeature": PastedLinksFeature_9933ca23d1154c02ea9ee2e0e7002908,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "beffroi/client#LinkAddressField": LinkAddressField_9933ca23d1154c02ea9ee2e0e7002908,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "beffroi/client#QuoteRowLabel": QuoteRowLabel_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/client#NumberInput": NumberInput_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/client#DateField": DateField_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/client#DatedCell": DatedCell_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/client#FigureRowLabel": FigureRowLabel_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/client#TitleRowLabel": TitleRowLabel_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/client#SourceRowLabel": SourceRowLabel_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/client#MomentCell": MomentCell_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/client#DocumentDates": DocumentDates_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/rsc#LateNotice": LateNotice_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/client#ScheduleWindow": ScheduleWindow_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/client#TitleFallback": TitleFallback_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/client#UsedIn": UsedIn_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/client#PublishButton": PublishButton_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/client#EditView": EditView_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/rsc#VersionsView": VersionsView_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/client#FileNameCell": FileNameCell_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/client#SaveButton": SaveButton_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/client#LinkRowLabel": LinkRowLabel_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/client#SiteRowLabel": SiteRowLabel_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/client#ParticipantRowLabel": ParticipantRowLabel_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/client#SeriesRowLabel": SeriesRowLabel_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/client#WebhookStateNotice": WebhookStateNotice_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/client#WriteOnlyField": WriteOnlyField_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/rsc#WebhookPanel": WebhookPanel_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#DeliveryWebhookCell": DeliveryWebhookCell_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/client#DeliveryWebhookFilter": DeliveryWebhookFilter_9933ca23d1154c02ea9ee2e0e7002908,
  "beffroi/rsc#DeliveryContentCell": DeliveryContentCell_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#DeliveryStateCell": DeliveryStateCell_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#DeliveryAnswerCell": DeliveryAnswerCell_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#DeliveryNextCell": DeliveryNextCell_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#ResendPanel": ResendPanel_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#DeliveryView": DeliveryView_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#EventChangeCell": EventChangeCell_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#EventPersonCell": EventPersonCell_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#EventView": EventView_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#Icon": Icon_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#Logo": Logo_129637483c0655019238b8fbb5f5d3f5,
  "beffroi/rsc#NewsroomDesk": NewsroomDesk_129637483c0655019238b8fbb5f5d3f5,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
