import { Spoiler, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { moment } from '../../shared/format/dates.js';
import { useCan, useSignedIn } from '../accounts/session.js';
import { Section } from '../../shared/ui/section.js';
import { Status } from '../../shared/ui/status.js';
import { SIGNERS, type Duo, type Signer } from './duo.js';
import classes from './duos.module.css';
import { SignForm } from './sign-form.js';

/** The charter: its text, who signed it, and the place to sign. */
export function CharterSection({ duo }: { duo: Duo }) {
  const [simple, setSimple] = useState(false);
  const signers = useMySigners(duo);
  return (
    <Section
      title="Charte d’engagement"
      lead={`Version ${duo.charter.version}, signée par les trois parties.`}
    >
      <Switch
        mb="sm"
        label="Lire en français facile"
        checked={simple}
        onChange={(event) => setSimple(event.currentTarget.checked)}
      />
      <Spoiler maxHeight={150} showLabel="Lire toute la charte" hideLabel="Replier la charte" mb="lg">
        <div className={classes.charter}>{simple ? duo.charter.simpleText : duo.charter.text}</div>
      </Spoiler>
      <Stack component="ul" gap={0} className={classes.list}>
        {duo.signatures.map(({ signer, signedName, signedAt }) => (
          <li key={signer} className={classes.row}>
            <Text component="div">
              <Status tone="good">Signée</Status> <strong>{SIGNERS[signer]}</strong> : {signedName}, le{' '}
              {moment(signedAt)}
            </Text>
          </li>
        ))}
        {duo.missingSigners.map((signer) => (
          <li key={signer} className={classes.row}>
            <Text component="div">
              <Status tone="warn">À signer</Status> <strong>{SIGNERS[signer]}</strong>
            </Text>
            {signers.includes(signer) && duo.state !== 'closed' && <SignForm duo={duo} signer={signer} />}
          </li>
        ))}
      </Stack>
    </Section>
  );
}

/** The parts one may sign for: staff records paper signatures of all three, a participant signs the own part. */
function useMySigners(duo: Duo): readonly Signer[] {
  const can = useCan();
  const account = useSignedIn();
  if (can('ManageDuos')) return duo.missingSigners;
  const side = account.personId === duo.mentor.id ? 'mentor' : 'mentee';
  return can('SignCharter') ? duo.missingSigners.filter((signer) => signer === side) : [];
}
