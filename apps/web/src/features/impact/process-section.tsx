import { SimpleGrid, Text, Title } from '@mantine/core';
import { number, percent, shown } from '../../shared/format/text.js';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { Figure } from '../../shared/ui/figure.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import { ImpactProcessQuery } from './impact.operations.js';

/** How the programme itself goes; computed from the records, never typed. */
export function ProcessSection({ programmeId }: { programmeId: string }) {
  const query = useOperation(ImpactProcessQuery, { programmeId });
  return (
    <Section title="Vie du programme" lead="Calculé à ce jour sur tout le programme.">
      <QueryView query={query}>
        {({ impactProcess: process, impactFigures }) => (
          <>
            <SimpleGrid cols={{ base: 2, md: 4 }} spacing="lg">
              <Figure
                value={percent(process.matchRate)}
                label="ont eu un duo"
                hint={`sur ${shown(process.admitted)} personnes admises`}
              />
              <Figure
                value={shown(process.daysToDuoMedian)}
                label="jours d’attente"
                hint="de l’admission au duo (médiane)"
              />
              <Figure
                value={number(process.meetingsHeld)}
                label="rencontres tenues"
                hint={`sur ${number(process.meetingsExpected)} attendues`}
              />
              <Figure
                value={shown(process.earlyClosures)}
                label="fins anticipées"
                hint="avant le terme prévu"
              />
              {impactFigures.map(({ indicator, label, value }) => (
                <Figure key={indicator} value={shown(value)} label={label.toLowerCase()} hint="à ce jour" />
              ))}
            </SimpleGrid>
            <Reasons list={process.earlyClosuresByReason} />
          </>
        )}
      </QueryView>
    </Section>
  );
}

function Reasons({ list }: { list: readonly { reason: string; label: string; duos: number | null }[] }) {
  if (list.length === 0) return null;
  return (
    <>
      <Title order={3} mt="lg">
        Fins anticipées, par motif
      </Title>
      <ul>
        {list.map(({ reason, label, duos }) => (
          <li key={reason}>
            <Text span>
              {label} : {shown(duos)}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}
