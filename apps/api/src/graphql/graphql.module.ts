import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { GraphqlContext } from '@tdu/accounts-server';
import { LOGGER, type Logger, PLATFORM_CONFIG, type PlatformConfig, type RequestScope } from '@tdu/platform';
import { errorFormat } from './error-format.js';
import { MOST_TOKENS, limitsPlugin } from './limits.plugin.js';
import { textPlugin } from './text.plugin.js';

/** GraphQL at `/graphql`, code-first; introspection outside production only. */
export function graphqlModule(): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [PLATFORM_CONFIG, LOGGER],
    useFactory: (config: PlatformConfig, logger: Logger) => ({
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      buildSchemaOptions: { numberScalarMode: 'integer' },
      introspection: config.environment !== 'production',
      graphiql: false,
      // The header that every change must carry is asked for by our own middleware.
      csrfPrevention: false,
      hideSchemaDetailsFromClientErrors: config.environment === 'production',
      persistedQueries: false,
      parseOptions: { maxTokens: MOST_TOKENS },
      autoTransformHttpErrors: false,
      includeStacktraceInErrorResponses: false,
      formatError: errorFormat(logger),
      plugins: [limitsPlugin, textPlugin],
      context: freshContext,
    }),
  });
}

type Exchange = Pick<GraphqlContext, 'req' | 'res'> & { readonly req: RequestScope };

/** One new object per request: what a loader or a session leaves on it is seen by nobody else. */
function freshContext({ req, res }: Exchange): GraphqlContext {
  return { req, res, requestContext: req.requestContext };
}
