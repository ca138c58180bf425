/** Projects: their list, or one of them. */

import type { AreaProps } from "../work/area";
import { ProjectList } from "./ProjectList";
import { ProjectScreen } from "./ProjectScreen";

/** The area of projects. */
export function ProjectArea(props: AreaProps) {
  const { place, onGo, onNew } = props;
  if (place.id === null)
    return <ProjectList onOpen={(id) => onGo({ area: "project", id })} onNew={() => onNew("Projects")} />;
  return <ProjectScreen key={place.id} {...props} id={place.id} />;
}
