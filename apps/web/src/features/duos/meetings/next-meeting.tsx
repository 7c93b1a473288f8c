import { Text } from '@mantine/core';
import { todayInFrance } from '../../../shared/format/dates.js';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { labelOf, useChoices } from '../choices.js';
import { openPlans, planMoment } from './meeting.js';
import { NextMeetingsQuery } from './meetings.operations.js';

/** When the two see each other next, where they agreed upon it; nothing otherwise. */
export function NextMeeting({ duoId }: { duoId: string }) {
  const { places } = useChoices();
  const plans = useOperation(NextMeetingsQuery, { id: duoId }).data?.duo?.plannedMeetings ?? [];
  const today = todayInFrance(new Date());
  const next = openPlans(plans).find(({ plannedOn }) => plannedOn >= today);
  if (!next) return null;
  const place = labelOf(places, next.placeKind);
  return (
    <Text>
      Prochaine rencontre : <strong>{planMoment(next)}</strong>
      {place && `, ${place.toLowerCase()}`}.
    </Text>
  );
}
