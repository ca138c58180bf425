/** What stands above the minutes of any meeting: when, where, who. */

import { both } from "../schema/types";
import type { Composer } from "./compose";
import type { Block, Fact, MeetingDetails } from "./model";
import { plain } from "./runs";
import { clockText, dayAndWeekday, joinNames } from "./say";

/** The boxes at the head; who took the minutes and where is asked for, as no table keeps it. */
export function meetingHead(composer: Composer, meeting: MeetingDetails, more: readonly Fact[] = []): readonly Block[] {
  const { language } = composer;
  const at = meeting.at ?? null;
  const absent = joinNames(meeting.absent ?? [], language);
  const facts: readonly Fact[] = [
    composer.asked("at", both("时间", "Time"), at === null ? "" : meetingTime(composer, at)),
    composer.asked("place", both("地点", "Place"), meeting.place),
    composer.asked("chair", both("主持人", "Chair"), meeting.chair),
    composer.asked("recorder", both("记录人", "Recorded by"), meeting.recorder),
    {
      ...composer.asked("attendees", both("参会人员", "Present"), joinNames(meeting.attendees ?? [], language)),
      wide: true,
    },
    ...(absent === "" ? [] : [{ label: composer.say(both("缺席人员", "Absent")), text: plain(absent), wide: true }]),
    ...more,
  ];
  return [{ kind: "form", facts }];
}

/** 2026年11月30日（周一）10:00; Mon, Nov 30, 2026, 10:00. */
export function meetingTime(composer: Composer, at: number): string {
  const { language } = composer;
  return `${dayAndWeekday(at, language)}${language === "zh-CN" ? "" : ", "}${clockText(at)}`;
}
