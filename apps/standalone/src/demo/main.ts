import { AssociationsService } from '@tdu/accounts-server';
import { foundAssociation } from './found-association.js';
import { signInLinks } from './sign-in-links.js';
import { openStage } from './stage.js';
import { storyBegins, tellStory } from './tell-story.js';

/** Fills the demo association where the database has none yet; prints one sign-in link per role, as JSON. */
const { app, clock } = await openStage(new Date());
try {
  const associations = app.get(AssociationsService);
  const known = await associations.all();
  if (known.length === 0) {
    const { ctx, programmeId } = await foundAssociation(app, storyBegins(clock));
    await tellStory(app, clock, ctx, programmeId);
  }
  const demo = await associations.bySlug('demo');
  console.log(JSON.stringify(demo ? await signInLinks(app, demo) : []));
} finally {
  await app.close();
}
