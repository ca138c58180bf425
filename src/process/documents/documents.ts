/** Documents as use cases: the rows of one are read in one sync, two where a row that belongs to it was asked of. */

import { calendarOfRows } from "../../calendar/china";
import type { DatedEvent } from "../../documents/dates";
import type { Occasion } from "../../documents/model";
import { internalNotice, noticeNeeds, publicationRecord } from "../../documents/notices";
import { TODAY_SETTINGS, todaySettings } from "../../rollup/today/settings";
import type { Schema } from "../../schema/compiled";
import { toMinute } from "../../schema/serial";
import { putPaper } from "../../workbook/putPaper";
import { readTables } from "../../workbook/readRows";
import { askSettings } from "../../workbook/readSettings";
import type { World } from "../api";
import type { Desk } from "../desk";
import { ask, type Stage } from "../asking";
import type { Values } from "../values";
import { askFrame, meetingQuestions } from "../week/scene";
import type { Documents, PaperAnswer, PaperRequest } from "./api";
import { DATE_FIELDS, datesAhead } from "./dates";
import { OWNERS, ROOTS } from "./kinds";
import { agenda, kickoff, minutes, week } from "./meetings";
import { requestPaper } from "./requests";

interface Deps {
  readonly schema: Schema;
  readonly world: World;
  readonly desk: Desk;
}

/** The documents of the open workbook. */
export function createDocuments({ schema, world, desk }: Deps): Documents {
  return {
    make: (request) => desk.talk((ground) => make({ schema, world, ground }, request)),
    put: (paper, replace) =>
      desk.talk(({ context }) =>
        putPaper(context, { paper, replace, process: schema.table(ROOTS[paper.kind]).process }),
      ),
    dates: (me) => desk.talk((ground) => dates({ schema, world, ground }, me)),
  };
}

async function dates({ schema, world, ground }: Stage, me: string | null): Promise<readonly DatedEvent[]> {
  const settings = askSettings(
    ground,
    TODAY_SETTINGS.map((key) => schema.setting(key)),
  );
  const wanted = { ...DATE_FIELDS, Calendar: ["date", "kind"], CalendarExceptions: ["date", "kind"] };
  const rows = await readTables(
    ground,
    Object.entries(wanted).map(([key, fields]) => {
      const table = schema.table(key);
      return { table, fields: fields.map((field) => table.field(field)) };
    }),
  );
  return datesAhead({
    rows,
    calendar: calendarOfRows(rows.get("Calendar") ?? [], rows.get("CalendarExceptions") ?? []),
    settings: todaySettings(settings()),
    language: ground.language,
    now: toMinute(world.now()),
    me,
  });
}

async function make(stage: Stage, request: PaperRequest): Promise<PaperAnswer> {
  const root = ROOTS[request.kind];
  const chosen = request.table === root ? null : await chosenRow(stage, request);
  const id = chosen === null ? request.id : String(chosen[OWNERS[request.table]?.field ?? ""] ?? "");
  if (id === "") return { ok: false, lacks: "row" };
  const makers = { Notices: noticePaper, Projects: projectPaper, Requests: paperOfRequest };
  return makers[root](stage, request, id, chosen);
}

async function chosenRow(stage: Stage, { table, id }: PaperRequest): Promise<Values> {
  const { rows } = await ask(stage, { rows: { table, id } });
  return rows[0] ?? {};
}

/** Queues what every document goes by; the answer may be had after the sync. */
function askOccasion({ schema, ground, world }: Stage): () => Occasion {
  const settings = askSettings(ground, [schema.setting("company")]);
  return () => {
    const { company } = settings();
    return {
      language: ground.language,
      now: toMinute(world.now()),
      company: typeof company === "string" ? company : null,
    };
  };
}

async function noticePaper(stage: Stage, { kind }: PaperRequest, id: string): Promise<PaperAnswer> {
  const occasion = askOccasion(stage);
  if (kind === "noticeNeeds") return needs(await ask(stage, { all: { table: "Notices", all: true } }), id, occasion());
  const { notices, log } = await ask(stage, {
    notices: { table: "Notices", id },
    log: { table: "ConfirmationLog", field: "noticeId", is: id },
  });
  const notice = notices[0];
  if (!notice) return { ok: false, lacks: "row" };
  if (kind === "notice") return { ok: true, paper: internalNotice({ notice }, occasion()) };
  const confirmations = log.filter(({ revision }) => revision === notice.revision);
  return { ok: true, paper: publicationRecord({ notice, confirmations }, occasion()) };
}

/** The need of this notice, and those of its department that are not published either. */
function needs({ all }: { readonly all: readonly Values[] }, id: string, occasion: Occasion): PaperAnswer {
  const notice = all.find((each) => each.id === id);
  if (!notice) return { ok: false, lacks: "row" };
  const others = all.filter(
    ({ id: own, department, status }) =>
      own !== id && department === notice.department && UNPUBLISHED.has(String(status)),
  );
  return { ok: true, paper: noticeNeeds({ notices: [notice, ...others] }, occasion) };
}

const UNPUBLISHED: ReadonlySet<string> = new Set(["draft", "inReview", "returned", "approved"]);

async function projectPaper(
  stage: Stage,
  { kind, meeting = {} }: PaperRequest,
  id: string,
  chosen: Values | null,
): Promise<PaperAnswer> {
  const occasion = askOccasion(stage);
  const frame = askFrame(stage);
  const rows = await ask(stage, meetingQuestions(id));
  const scene = { rows, frame: frame(), occasion: occasion(), details: meeting };
  if (kind === "kickoffMinutes") return kickoff(scene);
  if (kind === "meetingAgenda") return agenda(scene);
  return kind === "meetingMinutes" ? minutes(scene) : week(scene, chosen);
}

async function paperOfRequest(
  stage: Stage,
  { kind }: PaperRequest,
  id: string,
  chosen: Values | null,
): Promise<PaperAnswer> {
  const occasion = askOccasion(stage);
  const ofRequest = (table: string) => ({ table, field: "requestId", is: id });
  const rows = await ask(stage, {
    requests: { table: "Requests", id },
    reviews: ofRequest("RequestReviews"),
    progress: ofRequest("RequestProgress"),
    acceptances: ofRequest("Acceptances"),
  });
  return requestPaper(kind, rows, chosen, occasion());
}
