import type { ReactNode } from 'react';
import { ServiceError } from '../../shared/graphql/service-error.js';
import { Failure } from '../../shared/ui/failure.js';
import { Page } from '../../shared/ui/page.js';
import { useCan, type PermissionName } from './session.js';

/** A screen for those who hold one of the permissions; the others are told whom to ask. */
export function Allow({ any, children }: { any: readonly PermissionName[]; children: ReactNode }) {
  const can = useCan();
  if (any.some(can)) return <>{children}</>;
  return (
    <Page title="Accès réservé">
      <Failure error={new ServiceError('forbidden')} />
    </Page>
  );
}
