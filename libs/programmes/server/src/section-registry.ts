import { Injectable } from '@nestjs/common';
import type { Result } from '@tdu/kernel';
import {
  type Section,
  type SectionChange,
  type SectionFacts,
  type Sections,
  checkSections,
  diffSections,
} from '@tdu/programmes-domain';

/** Every part tells here which section of a programme it owns; a version is checked by all of them. */
@Injectable()
export class SectionRegistry {
  private readonly owned = new Map<string, Section<unknown>>();

  /** Announces a section, from its owner's `onModuleInit`. A name has one owner. */
  register<T>(section: Section<T>): void {
    const known = this.owned.get(section.name);
    if (known && known !== section) throw new Error(`Section ${section.name} has two owners`);
    this.owned.set(section.name, section as Section<unknown>);
  }

  /** Checks all sections of a version to be; refusals SECTION_UNKNOWN, SECTION_MISSING, SECTION_INVALID. */
  check(sections: Sections): Result<Sections> {
    return checkSections(sections, [...this.owned.values()]);
  }

  /** The values in which two versions differ, as their owners call them. */
  diff(before: Sections, after: Sections): SectionChange[] {
    return diffSections(before, after, [...this.owned.values()]);
  }

  /** What the owners tell about these sections to readers who know none of them. */
  facts(sections: Sections): SectionFacts {
    const told = [...this.owned.values()].map((section) => {
      const parsed = section.schema.safeParse(sections[section.name]);
      return parsed.success ? section.facts?.(parsed.data) : undefined;
    });
    return Object.assign({}, ...told) as SectionFacts;
  }
}
