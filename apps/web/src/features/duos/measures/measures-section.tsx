import { Accordion, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { longDate } from '../../../shared/format/dates.js';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { FormButton } from '../../../shared/ui/form-button.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Said } from '../../../shared/ui/said.js';
import { Section } from '../../../shared/ui/section.js';
import { Status } from '../../../shared/ui/status.js';
import type { Duo } from '../duo.js';
import { standingOf } from '../due-states.js';
import classes from '../duos.module.css';
import {
  keyOf,
  momentsOf,
  momentToOpen,
  progressOf,
  valueSentence,
  type MeasureLine,
  type MomentOfDuo,
} from './measures.js';
import { DuoMeasuresQuery } from './measures.operations.js';
import { measureLabel } from './measure-label.js';
import { MomentForm } from './moment-form.js';

/** What the programme measures of this duo, moment by moment: what is due and what was recorded. */
export function MeasuresSection({ duo }: { duo: Duo }) {
  const query = useOperation(DuoMeasuresQuery, { duoId: duo.id });
  return (
    <QueryView query={query}>
      {({ duo: file }) =>
        file && file.measures.length > 0 && <MeasuresBody duo={duo} moments={momentsOf(file)} />
      }
    </QueryView>
  );
}

function MeasuresBody({ duo, moments }: { duo: Duo; moments: readonly MomentOfDuo[] }) {
  const [open, setOpen] = useState(momentToOpen(moments));
  return (
    <Section title="Mesures" lead="Ce que le programme relève pour montrer ce que le duo a changé.">
      <Accordion order={3} value={open} onChange={setOpen} variant="separated">
        {moments.map((moment) => (
          <Accordion.Item key={moment.moment} value={moment.moment}>
            <Accordion.Control>
              <Group justify="space-between" gap="xs">
                <div>
                  <Text fw={500}>{moment.label}</Text>
                  <Text size="sm" c="dimmed">
                    {[progressOf(moment), moment.due && `avant fin du ${longDate(moment.due.dueOn)}`]
                      .filter(Boolean)
                      .join(' · ')}
                  </Text>
                </div>
                {moment.due && (
                  <Status tone={standingOf(moment.due, duo.state).tone}>
                    {standingOf(moment.due, duo.state).label}
                  </Status>
                )}
              </Group>
            </Accordion.Control>
            <Accordion.Panel>
              <Moment duo={duo} moment={moment} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  );
}

function Moment({ duo, moment }: { duo: Duo; moment: MomentOfDuo }) {
  const [said, setSaid] = useState<string | null>(null);
  const told = moment.lines.filter(({ values }) => values.length > 0);
  const left = moment.lines.filter(({ values }) => values.length === 0);
  return (
    <>
      {said && <Said tone="good" text={said} />}
      {told.length > 0 && (
        <dl className={classes.answers}>
          {told.map((line) => (
            <Told key={keyOf(line)} duo={duo} line={line} />
          ))}
        </dl>
      )}
      {left.length > 0 && (
        <Text size="sm" c="dimmed" mb="sm">
          Pas encore relevé : {left.map((line) => measureLabel(duo, line)).join(', ')}.
        </Text>
      )}
      <FormButton
        size="sm"
        label="Noter ou corriger"
        ariaLabel={`Noter ou corriger les mesures : ${moment.label}`}
        onOpen={() => setSaid(null)}
      >
        {(close) => <MomentForm duo={duo} moment={moment} onSaid={setSaid} onClose={close} />}
      </FormButton>
    </>
  );
}

function Told({ duo, line }: { duo: Duo; line: MeasureLine }) {
  return (
    <div>
      <dt>{measureLabel(duo, line)}</dt>
      {line.values.map((value) => (
        <dd key={`${value.source}-${value.duoId}`}>{valueSentence(line, value)}</dd>
      ))}
    </div>
  );
}
