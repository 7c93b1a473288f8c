import { useOperation } from '../../../shared/graphql/use-operation.js';
import { useCan } from '../../accounts/session.js';
import { ReadsReportsQuery } from './desk.operations.js';

/** Whether confidential reports come to whoever is signed in; false until the api said so. */
export function useReadsReports(): boolean {
  const isOfTheTeam = useCan()('ReadDuos');
  const query = useOperation(ReadsReportsQuery, {}, { enabled: isOfTheTeam });
  return isOfTheTeam && query.data?.readsReports === true;
}
