import type { Id } from '@tdu/kernel';

/** The content of a programme version: for each section its data, known only to the section's owner. */
export type Sections = Readonly<Record<string, unknown>>;

/** The rules of a programme at one moment. Never changes once something was done under it. */
export interface ProgrammeVersion {
  readonly id: Id;
  readonly programmeId: Id;
  /** 1 for the first version of a programme. */
  readonly number: number;
  readonly sections: Sections;
}
