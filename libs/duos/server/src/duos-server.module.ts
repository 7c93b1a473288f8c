import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { calendarSection, closingSection, documentsSection } from '@tdu/duos-domain';
import { systemContext } from '@tdu/kernel';
import { MatchingServerModule } from '@tdu/matching-server';
import { PeopleServerModule } from '@tdu/people-server';
import { DomainEvents } from '@tdu/platform';
import { ProgrammesServerModule, SectionRegistry } from '@tdu/programmes-server';
import { CharterService } from './charter/charter.service.js';
import { SignerAddresses } from './charter/signer-addresses.js';
import { SigningCodeMail } from './charter/signing-code-mail.js';
import { SigningCodesService } from './charter/signing-codes.service.js';
import { CertificatesController } from './certificates/certificates.controller.js';
import { CharterController } from './charter/charter.controller.js';
import { CLOSING } from './closing/index.js';
import { COMPANIONS } from './companions/index.js';
import { DuosDraftChecker } from './draft/duos-draft-checker.js';
import { DuoFormation } from './duo-formation.js';
import { DuoNames } from './duo-names.js';
import { DuoProgrammes } from './duo-programmes.js';
import { DuoReader } from './duo-reader.js';
import { DuoSeats } from './duo-seats.js';
import { PeopleDuoTies } from './duo-ties.js';
import { DuoTimeline } from './duo-timeline.js';
import { DuoTimelineRepository } from './duo-timeline.repository.js';
import { DuosRepository } from './duos.repository.js';
import { DuosService } from './duos.service.js';
import { DUOS_ENTITIES } from './entities/index.js';
import { DocumentsController } from './documents/documents.controller.js';
import { FOLLOWING, FOLLOWING_SERVICES } from './following.providers.js';
import { DuoFieldsResolver } from './graphql/duo-fields.resolver.js';
import { DuosResolver } from './graphql/duos.resolver.js';
import { ParticipationResolver } from './graphql/participation.resolver.js';
import { SigningResolver } from './graphql/signing.resolver.js';
import { DuoCommands } from './life/duo-commands.js';
import { DuoLoader } from './life/duo-loader.js';
import { DuoPartsRepository } from './life/duo-parts.repository.js';
import { DuoRulesReader } from './life/duo-rules.reader.js';
import { DuoSaver } from './life/duo-saver.js';
import { ParticipationsRepository } from './life/participations.repository.js';
import { MeetingsService } from './meetings.service.js';
import { DuoPairHistory } from './pair-history.js';
import { ProposalPartner } from './proposal-partner.js';
import { ProgrammeFieldsResolver } from './rules/programme-fields.resolver.js';
import { ReviewsService } from './reviews.service.js';
import { AnswerProposalTap } from './tap/answer-proposal.tap.js';
import { LogMeetingTap } from './tap/log-meeting.tap.js';
import { OneTapLinks } from './tap/one-tap-links.js';
import { SignCharterTap } from './tap/sign-charter.tap.js';
import { TapController } from './tap/tap.controller.js';
import { TapService } from './tap/tap.service.js';
import { VERSIONS } from './versions/index.js';

const SERVICES = [DuosService, CharterService, MeetingsService, ReviewsService, OneTapLinks];
const LIFE = [DuoCommands, DuoLoader, DuoPartsRepository, DuoRulesReader, DuoSaver, ParticipationsRepository];
const READING = [DuosRepository, DuoReader, DuoNames, DuoProgrammes, DuoTimeline, DuoTimelineRepository];
const TAP = [TapService, LogMeetingTap, SignCharterTap, AnswerProposalTap, ProposalPartner];
const SIGNING = [SigningCodesService, SignerAddresses, SigningCodeMail, SigningResolver];
const RESOLVERS = [DuosResolver, ParticipationResolver, DuoFieldsResolver];

/** The life of duos: charter, meetings, pauses, reviews, closure, one-tap links. */
@Module({
  imports: [
    TypeOrmModule.forFeature(DUOS_ENTITIES),
    ProgrammesServerModule,
    PeopleServerModule,
    MatchingServerModule,
  ],
  controllers: [TapController, DocumentsController, CharterController, CertificatesController],
  providers: [
    ...SERVICES,
    ...LIFE,
    ...FOLLOWING,
    ...READING,
    ...TAP,
    ...RESOLVERS,
    ...COMPANIONS,
    ...CLOSING,
    ...SIGNING,
    ...VERSIONS,
    ProgrammeFieldsResolver,
    DuosDraftChecker,
    DuoFormation,
    DuoPairHistory,
    PeopleDuoTies,
    DuoSeats,
  ],
  exports: [...SERVICES, ...FOLLOWING_SERVICES],
})
export class DuosServerModule implements OnModuleInit {
  constructor(
    private readonly sections: SectionRegistry,
    private readonly events: DomainEvents,
    private readonly duos: DuosService,
  ) {}

  /** Owns two sections of a programme; forms a duo as soon as both people said yes. */
  onModuleInit(): void {
    this.sections.register(calendarSection);
    this.sections.register(documentsSection);
    this.sections.register(closingSection);
    this.events.subscribe('proposal.accepted', async ({ associationId, clock }) => {
      await this.duos.formAccepted(systemContext(associationId, clock, 'duos'));
    });
  }
}
