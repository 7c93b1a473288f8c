import { Button } from '@mantine/core';
import { ofName } from '../../../shared/format/text.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Said } from '../../../shared/ui/said.js';
import type { Side } from './ending.js';
import { GiveBadgeMutation } from './ending.operations.js';
import { nameOf, type EndingProps } from './ending-place.js';

/** Gives one of the two the skills badge; what was not walked to its end is refused in words. */
export function GiveBadge({ place, side, onSaid }: EndingProps & { side: Side }) {
  const { send, refusal, error, isPending } = useRequest(GiveBadgeMutation);
  const name = nameOf(place, side);
  const give = () => {
    onSaid(null);
    send({ duoId: place.duo.id, side }, () =>
      onSaid(`Le badge ${ofName(name)} est remis : sa page dit à qui le lit qu’il est valable.`),
    );
  };
  return (
    <>
      {refusal && <Said tone="bad" text={refusal.message} />}
      {error && <Failure error={error} />}
      <Button size="sm" variant="default" mr="sm" mt="sm" loading={isPending} onClick={give}>
        Remettre le badge à {name}
      </Button>
    </>
  );
}
