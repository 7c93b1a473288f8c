import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { ofName } from '../../../shared/format/text.js';
import { DownloadIcon } from '../../../shared/ui/icons.js';
import { Said } from '../../../shared/ui/said.js';
import { Section } from '../../../shared/ui/section.js';
import classes from '../duos.module.css';
import { BadgeRow } from './badge-row.js';
import { certificateSentence, validBadge } from './ending.js';
import { nameOf, type EndingPlace } from './ending-place.js';
import { GiveBadge } from './give-badge.js';

/** What somebody may show of the duo: the certificate of hours and meetings, and the skills badge. */
export function RecognitionSection({ place }: { place: EndingPlace }) {
  const [said, setSaid] = useState<string | null>(null);
  const { ending, sides, ofTeam } = place;
  const missing = sides.filter((side) => !validBadge(ending, side));
  // Without anything to attest there is no badge either; an end before its time is refused in words.
  const mayGive = ofTeam && ending.state === 'closed' && ending.certificate !== null;
  return (
    <Section title="Attestation et badge">
      {said && <Said tone="good" text={said} />}
      <Certificates place={place} />
      {ending.badges.length > 0 && (
        <ul className={classes.list}>
          {ending.badges.map((badge) => (
            <BadgeRow key={badge.id} place={place} badge={badge} onSaid={setSaid} />
          ))}
        </ul>
      )}
      {mayGive && missing.map((side) => <GiveBadge key={side} place={place} side={side} onSaid={setSaid} />)}
    </Section>
  );
}

function Certificates({ place }: { place: EndingPlace }) {
  const { duo, ending, sides, ofTeam } = place;
  if (!ending.certificate)
    return (
      <Text c="dimmed" mb="md">
        Pas encore d’attestation : elle vient avec la première rencontre tenue et notée.
      </Text>
    );
  return (
    <>
      <Text mb="sm">{certificateSentence(ending.certificate)}</Text>
      <Group gap="sm" mb="md">
        {sides.map((side) => (
          <Button
            key={side}
            component="a"
            href={`/duos/${duo.id}/certificate-${side}.pdf`}
            download
            variant="default"
            size="sm"
            leftSection={<DownloadIcon />}
          >
            {ofTeam
              ? `Attestation ${ofName(nameOf(place, side))} (PDF)`
              : 'Télécharger mon attestation (PDF)'}
          </Button>
        ))}
      </Group>
    </>
  );
}
