import { Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Section } from '../../../shared/ui/section.js';
import type { Version } from '../version-list.js';
import { DuoChoice, type RunningState } from './duo-choice.js';
import { MoveReview } from './move-review.js';
import { MovedDuos } from './moved-duos.js';
import type { DuosMoved, DuoToMove } from './moves.js';

interface MoveDuosProps {
  programmeId: string;
  /** Newest first; at least two. */
  versions: readonly Version[];
}

/** What a move did: to whom it was asked, and what became of them. */
interface Told {
  readonly outcome: DuosMoved;
  readonly chosen: readonly DuoToMove[];
  readonly version: number;
}

/** Running duos that go on under a newer version: chosen, read with what it would do, then moved. */
export function MoveDuos({ programmeId, versions }: MoveDuosProps) {
  const [target, setTarget] = useState(versions[0].id);
  const [state, setState] = useState<RunningState>('active');
  const [chosen, setChosen] = useState<readonly DuoToMove[]>([]);
  const [told, setTold] = useState<Told | null>(null);
  const version = versions.find(({ id }) => id === target) ?? versions[0];
  const choose = (duos: readonly DuoToMove[]) => {
    setTold(null);
    setChosen(duos);
  };
  const moved = (outcome: DuosMoved) => {
    setTold({ outcome, chosen, version: version.number });
    setChosen([]);
  };
  return (
    <Section
      title="Faire passer des duos à une version plus récente"
      lead="Un duo garde la version qu’il a signée, sauf si vous en décidez autrement ici."
    >
      {told && <MovedDuos {...told} />}
      <Group align="flex-end" mb="md">
        <NativeSelect
          label="Vers"
          value={version.id}
          data={versions.slice(0, -1).map(({ id, number }) => ({ value: id, label: `Version ${number}` }))}
          onChange={(event) => {
            choose([]);
            setTarget(event.currentTarget.value);
          }}
        />
        <NativeSelect
          label="Parmi les duos"
          value={state}
          data={[
            { value: 'active', label: 'En cours' },
            { value: 'paused', label: 'En pause' },
          ]}
          onChange={(event) => {
            choose([]);
            setState(event.currentTarget.value as RunningState);
          }}
        />
      </Group>
      <DuoChoice {...{ programmeId, state, chosen }} version={version.number} onChoose={choose} />
      {chosen.length > 0 && <MoveReview version={version} duos={chosen} onMoved={moved} />}
    </Section>
  );
}
