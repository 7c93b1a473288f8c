import { Field, ObjectType, createUnionType } from '@nestjs/graphql';
import { RefusalResult, byClass } from '@tdu/platform';
import { Me } from './account.models.js';

@ObjectType({ description: 'The same whether the address is known or not' })
export class SignInRequested {
  @Field(() => String, { description: 'French, to be shown as it is' }) message: string;
}

@ObjectType({ description: 'The session is open: the answer carries its cookie' })
export class SignedIn {
  @Field(() => Me) me: Me;
}

export const RequestSignInResult = createUnionType({
  name: 'RequestSignInResult',
  types: () => [SignInRequested, RefusalResult] as const,
  resolveType: byClass as never,
});

export const SignInResult = createUnionType({
  name: 'SignInResult',
  types: () => [SignedIn, RefusalResult] as const,
  resolveType: byClass as never,
});

/** The one answer to a request with a well-formed address. */
export function signInRequested(address: string): SignInRequested {
  const message = `Si un compte existe pour ${address}, un message vient de partir : ouvrez son lien ou recopiez son code dans les dix minutes. Rien reçu ? Regardez dans les indésirables, puis recommencez.`;
  return Object.assign(new SignInRequested(), { message });
}
