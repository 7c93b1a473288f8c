import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { Notice } from '../../../shared/ui/notice.js';
import { DuoLifeQuery } from './life.operations.js';

/** Where a mentor was replaced: the way to the duo before, or to the one that goes on. */
export function DuoContinuity({ duoId }: { duoId: string }) {
  const { data } = useOperation(DuoLifeQuery, { id: duoId });
  const { continuesId, continuedById } = data?.duo ?? {};
  if (continuedById) {
    return (
      <Notice>
        Ce duo continue avec un autre mentor.{' '}
        <Anchor component={Link} to={`/duos/${continuedById}`}>
          Ouvrir le duo qui le continue
        </Anchor>
      </Notice>
    );
  }
  if (!continuesId) return null;
  return (
    <Notice>
      Ce duo en continue un autre, avec les objectifs qui étaient en cours.{' '}
      <Anchor component={Link} to={`/duos/${continuesId}`}>
        Relire le duo d’avant
      </Anchor>
    </Notice>
  );
}
