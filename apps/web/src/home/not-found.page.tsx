import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { ServiceError } from '../shared/graphql/service-error.js';
import { Failure } from '../shared/ui/failure.js';
import { Page } from '../shared/ui/page.js';

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Page title="Page introuvable">
      <Failure error={new ServiceError('not-found')} />
      <Button component={Link} to="/">
        Revenir à l’accueil
      </Button>
    </Page>
  );
}
