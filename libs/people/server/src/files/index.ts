import { FilesRepository } from './files.repository.js';
import { PersonFilesResolver } from './person-files.resolver.js';
import { PersonFilesService } from './person-files.service.js';

/** Files of people: begun, read, put right. */
export const FILES = [FilesRepository, PersonFilesResolver, PersonFilesService];
