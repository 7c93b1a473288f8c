import { useState } from 'react';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { Said } from '../../../shared/ui/said.js';
import { Section } from '../../../shared/ui/section.js';
import { useCan } from '../../accounts/session.js';
import { isRunning, type Duo } from '../duo.js';
import { ThirdPlacesQuery } from './companions.operations.js';
import { PlaceRow } from './place-row.js';

/** The third places of a duo, such as a host or a coach; absent where its programme has none. */
export function CompanionsSection({ duo }: { duo: Duo }) {
  const can = useCan();
  const [said, setSaid] = useState<string | null>(null);
  const { data } = useOperation(ThirdPlacesQuery, { id: duo.id });
  const places = data?.duo?.thirdPlaces ?? [];
  if (places.length === 0) return null;
  return (
    <Section title="Autour de ce duo" lead="Les personnes qui l’entourent, prévues par le programme.">
      {said && <Said tone="good" text={said} />}
      {places.map((place) => (
        <PlaceRow
          key={place.role}
          duo={duo}
          place={place}
          mayChange={isRunning(duo) && can('ManageDuos')}
          onSaid={setSaid}
        />
      ))}
    </Section>
  );
}
