/**
 * Compiled, never run: the classes that check what comes in say exactly what the contract says. `implements` alone
 * would accept one that forgot an optional field, and the pipe would then refuse that field as unknown.
 */
import type * as contract from '@parvis/contract';
import type * as domain from '@parvis/domain';
import type { AbsenceDto } from '../src/agents/absences.dto.js';
import type { SignInDto } from '../src/agents/session.dto.js';
import type { PreviewCommitmentDto } from '../src/commitments/commitments.dto.js';
import type { DraftDto } from '../src/drafts/drafts.dto.js';
import type { IntakeListDto } from '../src/intake/intake.dto.js';
import type { AddressQuestionDto } from '../src/places/places.dto.js';
import type { PageDto } from '../src/platform/problems/page.dto.js';
import type { FollowMessageDto, ReportDto } from '../src/reports/reports.dto.js';
import type { NewOutsideBodyDto, OutsideBodyDto } from '../src/organisation/organisation.dto.js';
import type * as tickets from '../src/tickets/tickets.dto.js';
import type * as warnings from '../src/warnings/warnings.dto.js';

/** Plain shapes all the way down, `?` and `null` kept: a class and an interface then compare. */
type Shape<T> = T extends readonly (infer Item)[] ? Shape<Item>[] : T extends object ? { [Key in keyof T]: Shape<T[Key]> } : T; // prettier-ignore
type Same<A, B> =
  (<T>() => T extends Shape<A> ? 1 : 2) extends <T>() => T extends Shape<B> ? 1 : 2 ? true : false;

const holds = <_Claim extends true>(): void => undefined;

holds<Same<SignInDto, contract.SignInBody>>();
holds<Same<PageDto, contract.PageQuery>>();
holds<Same<IntakeListDto, contract.IntakeListQuery>>();
holds<Same<FollowMessageDto, contract.FollowMessageBody>>();
holds<Same<ReportDto, contract.ReportBody>>();
holds<Same<AddressQuestionDto, contract.AddressQuestion>>();
holds<Same<PreviewCommitmentDto, contract.PreviewCommitmentBody>>();
holds<Same<tickets.TicketListDto, contract.TicketListQuery>>();
holds<Same<tickets.OpenTicketDto, contract.OpenTicketBody>>();
holds<Same<tickets.NewResidentDto, contract.NewResidentBody>>();
holds<Same<tickets.QualifyTicketDto, contract.QualifyTicketBody>>();
holds<Same<tickets.AssignTicketDto, contract.AssignTicketBody>>();
holds<Same<tickets.TakeNextDto, contract.TakeNextBody>>();
holds<Same<AbsenceDto, contract.AbsenceBody>>();
holds<Same<DraftDto, contract.DraftBody>>();
holds<Same<tickets.PauseTicketDto, contract.PauseTicketBody>>();
holds<Same<tickets.ResolveTicketDto, contract.ResolveTicketBody>>();
holds<Same<tickets.CloseTicketDto, contract.CloseTicketBody>>();
holds<Same<tickets.AcknowledgeDto, contract.AcknowledgeBody>>();
holds<Same<warnings.WarningsReadDto, contract.WarningsReadBody>>();
holds<Same<warnings.PreferencesDto, contract.PreferencesView>>();
holds<Same<tickets.AnnounceDateDto, contract.AnnounceDateBody>>();
holds<Same<tickets.ForwardTicketDto, contract.ForwardTicketBody>>();
holds<Same<OutsideBodyDto, contract.OutsideBodyBody>>();
holds<Same<NewOutsideBodyDto, contract.NewOutsideBodyBody>>();
holds<Same<tickets.ReplyDto, contract.ReplyBody>>();
holds<Same<tickets.AttachDto, contract.AttachBody>>();
holds<Same<tickets.NearbyDto, contract.NearbyQuestion>>();
holds<Same<tickets.NoteDto, contract.NoteBody>>();
holds<Same<tickets.LogContactDto, contract.LogContactBody>>();

// the words both sides share
holds<Same<contract.TicketAbility, keyof domain.TicketAbilities>>();
holds<Same<contract.AbilityVerdict, domain.Verdict>>();
holds<Same<contract.PauseReason, domain.WaitingStatus>>();
holds<Same<contract.InlineCalendar, domain.CalendarDefinition>>();
holds<domain.ExplanationReason extends contract.ExplanationReason ? true : false>();

// and the comparison bites
type Asked = { text: string; channel?: string };
// @ts-expect-error an optional field forgotten
holds<Same<{ text: string }, Asked>>();
// @ts-expect-error a field of another type, deep down
holds<Same<{ resident: { emails: string[] } }, { resident: { emails: number[] } }>>();
// @ts-expect-error null let in
holds<Same<{ text: string | null; channel?: string }, Asked>>();
// @ts-expect-error a field more
holds<Same<Asked & { priority: string }, Asked>>();
