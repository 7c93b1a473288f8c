import { Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useProgramme } from '../programmes/current-programme.js';
import { ProgrammePicker } from '../programmes/programme-picker.js';
import { Page } from '../../shared/ui/page.js';
import { recentYears } from './recent-years.js';
import { IndicatorsSection } from './indicators-section.js';
import { ProcessSection } from './process-section.js';
import { TableSection } from './table-section.js';

/** Figures only: no name, no free text; small groups are protected by the api. */
export function ImpactPage() {
  const { programme } = useProgramme();
  const years = recentYears(new Date());
  const [year, setYear] = useState(years[0]);
  return (
    <Page
      title="Impact"
      lead={`Programme « ${programme.name} ». Ce que les duos ont changé, sans donnée personnelle.`}
      actions={
        <Group gap="sm">
          <ProgrammePicker />
          <NativeSelect
            aria-label="Année"
            value={String(year)}
            data={years.map(String)}
            onChange={(event) => setYear(Number(event.currentTarget.value))}
          />
        </Group>
      }
    >
      <TableSection programmeId={programme.id} year={year} />
      <ProcessSection programmeId={programme.id} />
      <IndicatorsSection programmeId={programme.id} />
    </Page>
  );
}
