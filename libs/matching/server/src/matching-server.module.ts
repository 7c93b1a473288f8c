import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsServerModule } from '@tdu/accounts-server';
import { matchingSection, visibilitySection } from '@tdu/matching-domain';
import { PeopleServerModule } from '@tdu/people-server';
import { ProgrammesServerModule, SectionRegistry } from '@tdu/programmes-server';
import { AlternativesService } from './alternatives/alternatives.service.js';
import { KeptRuns } from './alternatives/kept-runs.js';
import { MatchingDraftChecker } from './draft/matching-draft-checker.js';
import { MATCHING_ENTITIES } from './entities/index.js';
import {
  AlternativeChangeResolver,
  AlternativeNamesResolver,
  AlternativeWaitingResolver,
} from './graphql/alternative-names.resolver.js';
import {
  ProposalAlternativesResolver,
  UnmatchedAlternativesResolver,
} from './graphql/alternatives.resolver.js';
import { BalancePositionResolver, BalanceResolver } from './fairness/balance.resolver.js';
import { FairnessResolver } from './fairness/fairness.resolver.js';
import { FairnessService } from './fairness/fairness.service.js';
import { RunSettings } from './fairness/run-settings.js';
import { MatchNames } from './graphql/match-names.js';
import { MatchRunsResolver } from './graphql/match-runs.resolver.js';
import { ProposalFieldsResolver } from './graphql/proposal-fields.resolver.js';
import { ProposalsResolver } from './graphql/proposals.resolver.js';
import { ConsentResolver } from './graphql/consent.resolver.js';
import { ForbiddenPairNamesResolver, ReviewResolver } from './graphql/review.resolver.js';
import { UnmatchedResolver } from './graphql/unmatched.resolver.js';
import { PairHistoryRegistry } from './pool/pair-history.js';
import { PoolReader } from './pool/pool.reader.js';
import { DraftReplacementService } from './proposals/draft-replacement.service.js';
import { DraftReviewsService } from './proposals/draft-reviews.service.js';
import { ForbiddenPairsRepository } from './proposals/forbidden-pairs.repository.js';
import { ForbiddenPairsService } from './proposals/forbidden-pairs.service.js';
import { MentorPlaces } from './proposals/mentor-places.js';
import { PoolLeavers } from './proposals/pool-leavers.js';
import { ParticipantWelcome } from './proposals/participant-welcome.js';
import { ProposalAnswers } from './proposals/proposal-answers.js';
import { ProposalEndings } from './proposals/proposal-endings.js';
import { ProposalPeopleReader } from './proposals/proposal-people.js';
import { ProposalQuestionsRepository } from './proposals/proposal-questions.repository.js';
import { ProposalQuestionWork } from './proposals/question.work-source.js';
import { ProposalQuestionsService } from './proposals/proposal-questions.service.js';
import { ProposalRelease } from './proposals/proposal-release.js';
import { ProposalsReader } from './proposals/proposals.reader.js';
import { ProposalsRepository } from './proposals/proposals.repository.js';
import { ProposalsService } from './proposals/proposals.service.js';
import { SharedFactsService } from './proposals/shared-facts.service.js';
import { PoolStudyResolver, StuckPersonResolver } from './relaxation/pool-study.resolver.js';
import { MatchStudiesRepository } from './studies/match-studies.repository.js';
import { MatchStudiesService } from './studies/match-studies.service.js';
import { MatchStudyProcessor } from './studies/match-study.processor.js';
import { StudyRunner } from './studies/study-runner.js';
import { StudyWatch } from './studies/study-watch.js';
import { MatchComputer } from './runs/match-computer.js';
import { MatchRunJobs } from './runs/match-run-jobs.js';
import { MatchRunProcessor } from './runs/match-run.processor.js';
import { MatchRunner } from './runs/match-runner.js';
import { MatchRunsReader } from './runs/match-runs.reader.js';
import { MatchRunsRepository } from './runs/match-runs.repository.js';
import { MatchRunsService } from './runs/match-runs.service.js';
import { MatchUpkeep } from './runs/match-upkeep.js';
import { RunInputs } from './runs/run-inputs.js';
import { RunPieces } from './runs/run-pieces.js';
import { RunReplay } from './runs/run-replay.js';
import { RunResults } from './runs/run-results.js';
import { RunRows } from './runs/run-rows.js';
import { RunWatch } from './runs/run-watch.js';
import { UnmatchedRepository } from './runs/unmatched.repository.js';

const SERVICES = [
  MatchRunsService,
  MatchRunsReader,
  MatchRunProcessor,
  MatchUpkeep,
  RunReplay,
  ProposalsService,
  DraftReviewsService,
  DraftReplacementService,
  ForbiddenPairsService,
  ProposalQuestionsService,
  SharedFactsService,
  MentorPlaces,
  MatchStudiesService,
  MatchStudyProcessor,
];
const POOL = [PairHistoryRegistry, PoolReader];
const RUNS = [
  MatchComputer,
  MatchRunJobs,
  MatchRunner,
  MatchRunsRepository,
  RunInputs,
  RunPieces,
  RunResults,
  RunRows,
  RunWatch,
  UnmatchedRepository,
];
const PROPOSALS = [
  ForbiddenPairsRepository,
  ParticipantWelcome,
  PoolLeavers,
  ProposalAnswers,
  ProposalEndings,
  ProposalPeopleReader,
  ProposalQuestionsRepository,
  ProposalQuestionWork,
  ProposalRelease,
  ProposalsReader,
  ProposalsRepository,
];
const ALTERNATIVES = [
  AlternativesService,
  KeptRuns,
  AlternativeChangeResolver,
  AlternativeNamesResolver,
  AlternativeWaitingResolver,
  ProposalAlternativesResolver,
  UnmatchedAlternativesResolver,
];
const STUDIES = [
  MatchStudiesRepository,
  StudyRunner,
  StudyWatch,
  RunSettings,
  FairnessService,
  BalancePositionResolver,
  BalanceResolver,
  FairnessResolver,
  PoolStudyResolver,
  StuckPersonResolver,
];
const GRAPHQL = [
  ReviewResolver,
  ForbiddenPairNamesResolver,
  ConsentResolver,
  MatchNames,
  MatchRunsResolver,
  ProposalFieldsResolver,
  ProposalsResolver,
  UnmatchedResolver,
];

/** Match runs from the pool to proposals, and proposals from release to consent. */
@Module({
  imports: [
    TypeOrmModule.forFeature(MATCHING_ENTITIES),
    AccountsServerModule,
    ProgrammesServerModule,
    PeopleServerModule,
  ],
  providers: [
    ...SERVICES,
    ...POOL,
    ...RUNS,
    ...PROPOSALS,
    ...STUDIES,
    ...ALTERNATIVES,
    ...GRAPHQL,
    MatchingDraftChecker,
  ],
  exports: [...SERVICES, PairHistoryRegistry, ProposalsReader],
})
export class MatchingServerModule implements OnModuleInit {
  constructor(private readonly sections: SectionRegistry) {}

  /** Owns the sections that say what makes a pair, and what the two are told of each other. */
  onModuleInit(): void {
    this.sections.register(matchingSection);
    this.sections.register(visibilitySection);
  }
}
