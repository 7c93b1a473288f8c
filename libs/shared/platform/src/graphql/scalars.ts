import { CustomScalar, Scalar } from '@nestjs/graphql';
import { type CalendarDate, parseCalendarDate } from '@tdu/kernel';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

/** A day without an hour, `2026-11-21`. */
@Scalar('CalendarDate')
export class CalendarDateScalar implements CustomScalar<string, CalendarDate> {
  description = 'A day without an hour, ISO 8601: 2026-11-21';

  serialize(value: unknown): string {
    return readDay(value);
  }

  parseValue(value: unknown): CalendarDate {
    return readDay(value);
  }

  parseLiteral(node: ValueNode): CalendarDate {
    return readDay(node.kind === Kind.STRING ? node.value : undefined);
  }
}

/** An instant, ISO 8601 with its offset, `2026-11-21T18:30:00.000Z`. */
@Scalar('DateTime', () => Date)
export class DateTimeScalar implements CustomScalar<string, Date> {
  description = 'An instant, ISO 8601 with its offset: 2026-11-21T18:30:00.000Z';

  serialize(value: unknown): string {
    return readInstant(value).toISOString();
  }

  parseValue(value: unknown): Date {
    return readInstant(value);
  }

  parseLiteral(node: ValueNode): Date {
    return readInstant(node.kind === Kind.STRING ? node.value : undefined);
  }
}

function readDay(value: unknown): CalendarDate {
  const day = typeof value === 'string' ? parseCalendarDate(value) : undefined;
  if (!day) throw new GraphQLError('Date attendue au format AAAA-MM-JJ, par exemple 2026-11-21.');
  return day;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

function readInstant(value: unknown): Date {
  const instant = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : value;
  if (!(instant instanceof Date) || Number.isNaN(instant.getTime())) {
    throw new GraphQLError('Instant attendu au format 2026-11-21T18:30:00Z.');
  }
  return instant;
}
