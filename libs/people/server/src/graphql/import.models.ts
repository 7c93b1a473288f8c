import { Field, HideField, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { Id } from '@tdu/kernel';
import type { ParticipantRole, Verdict } from '@tdu/people-domain';
import { RefusalResult, byClass, connectionOf } from '@tdu/platform';
import type { ImportRunEntity, ImportState } from '../entities/import-run.entity.js';
import { ImportStateEnum, LineVerdictEnum, ParticipantRoleEnum } from './people.enums.js';

@ObjectType({ description: 'A sheet of a workbook' })
export class ImportSheet {
  @Field(() => String) name: string;
  @Field(() => Int, { description: 'With something in them, headings included' }) rows: number;
  @Field(() => Boolean, { description: 'Whether its headings are known: others cannot be chosen' })
  isReadable: boolean;
  @Field(() => Boolean, { description: 'Whether it is the one that is read' }) isChosen: boolean;
}

@ObjectType('ImportLimits', { description: 'What a file may weigh and hold' })
export class ImportLimitsModel {
  @Field(() => Int, { description: 'Of the file' }) bytes: number;
  @Field(() => Int, { description: 'Of a workbook once unpacked' }) unpackedBytes: number;
  @Field(() => Int) rows: number;
  @Field(() => Int) columns: number;
  @Field(() => [String], { description: 'Extensions of the files that can be read' }) formats: string[];
  @Field(() => Int, { description: 'Days during which an import can be undone' }) undoDays: number;
}

@ObjectType({ description: 'How a sheet is written, as recognised' })
export class ImportFormat {
  @Field(() => String, { description: 'utf-8-bom, utf-8 or windows-1252' }) encoding: string;
  @Field(() => String) separator: string;
  @Field(() => [String]) headings: string[];
}

@ObjectType('ImportField', { description: 'A field to which a column may be mapped' })
export class ImportFieldModel {
  @Field(() => String) field: string;
  @Field(() => String, { description: 'French' }) label: string;
  @Field(() => Boolean) required: boolean;
}

@ObjectType({ description: 'What a column is read as' })
export class ImportMapping {
  @Field(() => String) heading: string;
  @Field(() => String, { nullable: true, description: 'Null: the column is left aside' }) field:
    string | null;
  @Field(() => String, { nullable: true }) label: string | null;
  @Field(() => Boolean) required: boolean;
}

@InputType()
export class MappingInput {
  @Field(() => String) heading: string;
  @Field(() => String, { nullable: true, description: 'Null leaves the column aside' }) field?: string | null;
}

@ObjectType({ description: '`read` is the sum of the others' })
export class ImportCounts {
  @Field(() => Int) read: number;
  @Field(() => Int) created: number;
  @Field(() => Int) updated: number;
  @Field(() => Int) unchanged: number;
  @Field(() => Int) duplicates: number;
  @Field(() => Int) refused: number;
}

@ObjectType('ImportLine', { description: 'A line of the sheet and what became of it' })
export class ImportLineModel {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Line of the file; the headings are line 1' }) line: number;
  @Field(() => LineVerdictEnum) verdict: Verdict;
  @Field(() => String, { nullable: true, description: 'Heading concerned' }) columnName: string | null;
  @Field(() => String, { nullable: true, description: 'French' }) reason: string | null;
  @Field(() => String, { nullable: true, description: 'French: what to do' }) repair: string | null;
  @Field(() => Int, { nullable: true }) duplicateOf: number | null;
}

@ObjectType('ImportRun', { description: 'A sheet that was sent, and what became of each of its lines' })
export class ImportRunModel {
  @Field(() => ID) id: Id;
  @Field(() => String) fileName: string;
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
  @Field(() => ImportStateEnum) state: ImportState;
  @Field(() => ImportFormat) format: ImportFormat;
  @Field(() => ImportCounts, { nullable: true, description: 'Null until checked' })
  counts: ImportCounts | null;
  @Field(() => String, { nullable: true, description: 'CSV, ready to be corrected and imported' })
  refusedSheetUrl: string | null;
  @Field(() => Date) createdAt: Date;
  @Field(() => [ImportSheet], { description: 'Of a workbook; none otherwise' }) sheets: ImportSheet[];
  @Field(() => Date, { nullable: true, description: 'Null unless it is committed' })
  undoableUntil: Date | null;
  @Field(() => Date, { nullable: true }) undoneAt: Date | null;
  @HideField() run: ImportRunEntity;
}

export const ImportLineConnection = connectionOf(ImportLineModel, 'ImportLine');
export const ImportRunConnection = connectionOf(ImportRunModel, 'ImportRun');

export const ImportResult = createUnionType({
  name: 'ImportResult',
  types: () => [ImportRunModel, RefusalResult] as const,
  resolveType: byClass as never,
});
