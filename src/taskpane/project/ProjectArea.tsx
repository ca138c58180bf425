/** Projects: their list, the kick-off of a new one, or one of them. */

import { Suspense, lazy } from "react";
import { FormSkeleton } from "../app/Skeletons";
import type { AreaProps } from "../work/area";
import { ProjectList } from "./ProjectList";
import { ProjectScreen } from "./ProjectScreen";

const KickoffScreen = lazy(async () => ({ default: (await import("./kickoff/KickoffScreen")).KickoffScreen }));

/** The page of the list on which a project is begun. */
const KICKOFF = "new";

/** The area of projects. */
export function ProjectArea(props: AreaProps) {
  const { place, onGo } = props;
  if (place.id !== null) return <ProjectScreen key={place.id} {...props} id={place.id} />;
  if (place.page !== KICKOFF)
    return <ProjectList {...props} onNew={() => onGo({ area: "project", id: null, page: KICKOFF })} />;
  return (
    <Suspense fallback={<FormSkeleton />}>
      <KickoffScreen {...props} />
    </Suspense>
  );
}
