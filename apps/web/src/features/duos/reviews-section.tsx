import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { longDate } from '../../shared/format/dates.js';
import { useRequest } from '../../shared/graphql/use-request.js';
import { useCan } from '../accounts/session.js';
import { Empty } from '../../shared/ui/empty.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { Said } from '../../shared/ui/said.js';
import { Section } from '../../shared/ui/section.js';
import { Status } from '../../shared/ui/status.js';
import { mayNoteReview, standingOf } from './due-states.js';
import type { Duo } from './duo.js';
import classes from './duos.module.css';
import { CompleteReviewMutation } from './duos.operations.js';

type Review = Duo['reviews'][number];

/** The talks about how it goes: start, mid-term, closing. */
export function ReviewsSection({ duo }: { duo: Duo }) {
  const [said, setSaid] = useState<string | null>(null);
  const isToCome = !duo.startsOn && duo.state !== 'closed';
  return (
    <Section title="Bilans">
      {said && <Said tone="good" text={said} />}
      {duo.reviews.length === 0 ? (
        <Empty title={isToCome ? 'Pas encore de bilan prévu' : 'Aucun bilan prévu'}>
          {isToCome && 'Ils sont fixés au démarrage du duo, si son programme en prévoit.'}
        </Empty>
      ) : (
        <Stack component="ul" gap={0} className={classes.list}>
          {duo.reviews.map((review) => (
            <ReviewRow key={review.kind} duo={duo} review={review} onSaid={setSaid} />
          ))}
        </Stack>
      )}
    </Section>
  );
}

interface ReviewRowProps {
  duo: Duo;
  review: Review;
  onSaid: (text: string) => void;
}

function ReviewRow({ duo, review: { kind, label, dueOn, doneOn }, onSaid }: ReviewRowProps) {
  const can = useCan();
  const complete = useRequest(CompleteReviewMutation);
  const due = duo.calendar.find((item) => item.kind === 'review' && item.key === kind);
  return (
    <li className={classes.row}>
      <Group wrap="nowrap">
        <div className={classes.grow}>
          <Text fw={500}>{label}</Text>
          <Text size="sm" c="dimmed">
            {doneOn ? `fait le ${longDate(doneOn)}` : `prévu le ${longDate(dueOn)}`}
          </Text>
        </div>
        {due && mayNoteReview(due, duo.state) && can('ManageDuos') ? (
          <Button
            size="sm"
            variant="default"
            loading={complete.isPending}
            aria-label={`${label} : fait aujourd’hui`}
            onClick={() => complete.send({ duoId: duo.id, kind }, () => onSaid(`${label} : c’est noté.`))}
          >
            Fait aujourd’hui
          </Button>
        ) : (
          due && <Status tone={standingOf(due, duo.state).tone}>{standingOf(due, duo.state).label}</Status>
        )}
      </Group>
      {complete.refusal && <Notice tone="bad">{complete.refusal.message}</Notice>}
      {complete.error && <Failure error={complete.error} />}
    </li>
  );
}
