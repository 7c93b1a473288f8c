import { Button, Stack, Text } from '@mantine/core';
import type { ResultOf } from '../../../shared/graphql/graphql.js';
import { moment } from '../../../shared/format/dates.js';
import { isRefusal } from '../../../shared/graphql/refusal.js';
import { useAction, useOperation } from '../../../shared/graphql/use-operation.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Notice } from '../../../shared/ui/notice.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Section } from '../../../shared/ui/section.js';
import classes from '../proposal-card.module.css';
import { ForbiddenPairsQuery, LiftForbiddenPairMutation } from './desk.operations.js';

type ForbiddenPair = ResultOf<typeof ForbiddenPairsQuery>['forbiddenPairs'][number];

/** Pairs that no run proposes any more, each with its reason; the team alone lifts it. */
export function ForbiddenPairs() {
  const query = useOperation(ForbiddenPairsQuery, {});
  const lift = useAction(LiftForbiddenPairMutation);
  const outcome = lift.data?.liftForbiddenPair;
  return (
    <Section title="Paires écartées" lead="Aucune simulation ne les propose, dans aucun programme.">
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
      {outcome && !isRefusal(outcome) && (
        <Notice tone="good">La prochaine simulation peut de nouveau proposer ces deux personnes.</Notice>
      )}
      {lift.error && <Failure error={lift.error} />}
      <QueryView query={query}>
        {({ forbiddenPairs }) =>
          forbiddenPairs.length === 0 ? (
            <Text c="dimmed">Aucune. Une paire s’écarte depuis une proposition, avec sa raison.</Text>
          ) : (
            <Stack gap={0}>
              {forbiddenPairs.map((pair) => (
                <PairRow
                  key={pair.id}
                  pair={pair}
                  pending={lift.isPending}
                  onLift={() => lift.mutate({ pairId: pair.id })}
                />
              ))}
            </Stack>
          )
        }
      </QueryView>
    </Section>
  );
}

interface PairRowProps {
  pair: ForbiddenPair;
  pending: boolean;
  onLift: () => void;
}

function PairRow({
  pair: { mentor, mentee, reasonLabel, note, forbiddenAt },
  pending,
  onLift,
}: PairRowProps) {
  const names = `${mentor.displayName} et ${mentee.displayName}`;
  return (
    <div className={classes.side}>
      <div>
        <Text fw={600}>{names}</Text>
        <Text size="sm">
          {reasonLabel}
          {note && ` : « ${note} »`}
        </Text>
        <Text size="sm" c="dimmed">
          Le {moment(forbiddenAt)}
        </Text>
      </div>
      <Button
        size="sm"
        variant="default"
        loading={pending}
        onClick={onLift}
        aria-label={`Permettre à nouveau : ${names}`}
      >
        Permettre à nouveau
      </Button>
    </div>
  );
}
