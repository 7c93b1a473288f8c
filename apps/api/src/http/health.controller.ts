import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Public } from '@tdu/accounts-server';
import { SystemDatabase } from '@tdu/platform';

/** Whether this process can serve: for a container's health check and a load balancer. */
@Controller('health')
export class HealthController {
  constructor(private readonly database: SystemDatabase) {}

  @Public()
  @Get()
  async health(): Promise<{ status: 'ok' }> {
    try {
      await this.database.query('SELECT 1');
      return { status: 'ok' };
    } catch {
      throw new ServiceUnavailableException({
        code: 'DATABASE_DOWN',
        message: 'La base de données ne répond pas.',
      });
    }
  }
}
