import { html } from '@tdu/platform';
import { tapPage } from '../tap/tap-page.js';
import type { CheckedBadge } from './public-badges.js';

/** What of the signed content the page reads. */
interface Shown {
  readonly name?: string;
  readonly issuer?: { readonly name?: string };
  readonly credentialSubject?: {
    readonly identifier?: readonly { readonly identityHash?: string }[];
    readonly achievement?: {
      readonly description?: string;
      readonly criteria?: { readonly narrative?: string };
    };
  };
}

/** The page of a badge, French, without script: valid or not, and what the badge says, nothing else. */
export function badgePage(badge: CheckedBadge | null): string {
  if (!badge)
    return verdict('Badge inconnu', 'Cette adresse ne mène à aucun badge : vérifiez qu’elle est entière.');
  if (!badge.content)
    return verdict(
      'Badge non valable',
      'La signature ne correspond pas : ce badge a été modifié ou n’est pas de nous.',
    );
  if (badge.revokedAt)
    return verdict(
      'Badge retiré',
      'L’association a retiré ce badge : il n’atteste plus rien. Adressez-vous à elle.',
    );
  const { name = '', issuer, credentialSubject } = badge.content as Shown;
  const { identifier, achievement } = credentialSubject ?? {};
  const body = html`<p class="note">
      La signature de l’association est vérifiée, et le badge n’a pas été retiré.
    </p>
    <h2>${name}</h2>
    <p>Remis à ${identifier?.[0]?.identityHash ?? ''} par ${issuer?.name ?? ''}.</p>
    <p>${achievement?.criteria?.narrative ?? ''}</p>
    <p>${achievement?.description ?? ''}</p>
    <p>
      <small
        ><a href="${badge.url}/credential">Le badge signé</a> (Open Badges 3.0), à vérifier aussi
        ailleurs.</small
      >
    </p>`;
  return tapPage('Badge valable', body).html;
}

function verdict(title: string, why: string): string {
  return tapPage(title, html`<p>${why}</p>`).html;
}
