import { NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../../accounts/session.js';
import { CodeSignature } from './code-signature.js';
import { PaperSignature } from './paper-signature.js';
import { ScreenSignature } from './screen-signature.js';
import type { SignatureProps } from './signing-place.js';

const SCREEN = { value: 'screen', label: 'Sur cet écran' };
const CODE = { value: 'code', label: 'Avec un code reçu par e-mail' };
const PAPER = { value: 'paper', label: 'Sur papier, avec le scan' };

const FORMS = { screen: ScreenSignature, code: CodeSignature, paper: PaperSignature };

/** A signature in the way that suits who signs: here, with a code that comes by mail, or on paper at the office. */
export function SignForm(props: SignatureProps) {
  const ofTeam = useCan()('ManageDuos');
  const [way, setWay] = useState<keyof typeof FORMS>('screen');
  const Form = FORMS[way];
  return (
    <Stack gap="sm" my="sm" maw="40rem">
      <NativeSelect
        label="Façon de signer"
        maw="22rem"
        autoFocus={ofTeam}
        data={ofTeam ? [SCREEN, CODE, PAPER] : [SCREEN, CODE]}
        value={way}
        onChange={(event) => setWay(event.currentTarget.value as keyof typeof FORMS)}
      />
      <Form {...props} />
    </Stack>
  );
}
