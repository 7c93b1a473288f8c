import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Said } from '../../../shared/ui/said.js';
import { Section } from '../../../shared/ui/section.js';
import { useCan, useSignedIn } from '../../accounts/session.js';
import type { Duo } from '../duo.js';
import classes from '../duos.module.css';
import {
  hasCharter,
  signaturesOf,
  signedSentence,
  standingOfCharter,
  textsOf,
  type CharterFile,
  type Signer,
} from './charter.js';
import { CharterQuery } from './charter.operations.js';
import { CharterReading } from './charter-reading.js';
import { GivenSignature, MissingSignature } from './signature-row.js';

/** The charter: its text, who signed it, and the place to sign; absent where the programme has none. */
export function CharterSection({ duo }: { duo: Duo }) {
  const query = useOperation(CharterQuery, { duoId: duo.id });
  return (
    <QueryView query={query} lines={5}>
      {({ duo: file }) => file && hasCharter(file) && <CharterBody duo={duo} file={file} />}
    </QueryView>
  );
}

function CharterBody({ duo, file }: { duo: Duo; file: CharterFile }) {
  const texts = textsOf(file);
  const [language, setLanguage] = useState(texts[0].language);
  const [said, setSaid] = useState<string | null>(null);
  const mine = useMySigners(duo);
  const shown = texts.find((one) => one.language === language) ?? texts[0];
  const { missingSigners, renewal } = file.charter;
  return (
    <Section title="Charte d’engagement" lead={standingOfCharter(file)}>
      {said && <Said tone="good" text={said} />}
      <CharterReading
        {...{ duoId: duo.id, texts, shown }}
        isToSign={missingSigners.length > 0}
        onChoose={setLanguage}
      />
      <Stack component="ul" gap={0} className={classes.list}>
        {signaturesOf(file).map((signature) => (
          <GivenSignature key={signature.signer} signature={signature} scans={file.documents} />
        ))}
        {missingSigners.map((signer) => (
          <MissingSignature
            key={signer}
            place={{ duo, file, signer, text: shown }}
            maySign={mine.includes(signer) && duo.state !== 'closed'}
            onBegin={() => setSaid(null)}
            onSigned={() => setSaid(signedSentence(signer, missingSigners, renewal))}
          />
        ))}
      </Stack>
    </Section>
  );
}

/** The parts one may sign for: the team all, a participant the own part. */
function useMySigners(duo: Duo): readonly Signer[] {
  const can = useCan();
  const { personId } = useSignedIn();
  if (can('ManageDuos')) return ['mentor', 'mentee', 'representative'];
  if (!can('SignCharter')) return [];
  return [personId === duo.mentor.id ? 'mentor' : 'mentee'];
}
