import { Group, SimpleGrid } from '@mantine/core';
import { longDate } from '../../shared/format/dates.js';
import { count, number } from '../../shared/format/text.js';
import { Figure } from '../../shared/ui/figure.js';
import { Section } from '../../shared/ui/section.js';
import { Status } from '../../shared/ui/status.js';
import { DUO_STATES, LATENESS_STATES, nextDue, type Duo } from './duo.js';

/** Where the duo stands, in one look. */
export function DuoSummary({ duo }: { duo: Duo }) {
  const next = duo.state === 'closed' ? null : nextDue(duo.calendar);
  return (
    <Section title="Où en est ce duo">
      <Group gap="xs" mb="lg">
        <Status tone={DUO_STATES[duo.state].tone}>{DUO_STATES[duo.state].label}</Status>
        {duo.state !== 'closed' && (
          <Status tone={LATENESS_STATES[duo.lateness.state].tone}>{duo.lateness.label}</Status>
        )}
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="lg">
        <Figure
          value={number(duo.meetingsHeld)}
          label={duo.meetingsHeld > 1 ? 'rencontres tenues' : 'rencontre tenue'}
          hint={`${count(duo.meetingsExpected, 'attendue')} à ce jour`}
        />
        <Figure value={period(duo).value} label={period(duo).label} hint={period(duo).hint} />
        {next && (
          <Figure
            value={longDate(next.dueOn)}
            label={next.label}
            hint={next.state === 'late' ? 'La date est passée' : 'Prochaine échéance'}
          />
        )}
      </SimpleGrid>
    </Section>
  );
}

function period(duo: Duo): { value: string; label: string; hint?: string } {
  if (duo.closedOn) {
    return { value: longDate(duo.closedOn), label: 'clôture', hint: duo.closureReasonLabel ?? undefined };
  }
  if (!duo.startsOn)
    return {
      value: longDate(duo.formedOn),
      label: 'duo formé',
      hint: 'Commence à la signature de la charte',
    };
  const end = duo.endsOn ? `jusqu’au ${longDate(duo.endsOn)}` : 'sans terme fixé';
  return { value: longDate(duo.startsOn), label: 'début', hint: end };
}
