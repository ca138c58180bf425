/** What the project screens say in English; its shape is what every other language must fill. */

export const enUSProject = {
  title: "Projects",
  new: "New project",
  emptyTitle: "No projects yet",
  emptyBody:
    "Start with the kick-off: goal, people, dates and milestones. Then break the work down and follow it here.",
  lead: "Lead: {{name}}",
  lateTasks_one: "{{count}} late task",
  lateTasks_other: "{{count}} late tasks",
  openIssues_one: "{{count}} open issue",
  openIssues_other: "{{count}} open issues",
  nextMilestone: "Next: {{name}}",
  noMilestone: "All milestones passed",
  progressOf: "{{name}}: {{percent}}% complete",
  pages: "Pages of the project",
  page: { plan: "Plan", week: "Week", meeting: "Meeting" },
};

/** The words of the project screens in any language. */
export type ProjectLocale = typeof enUSProject;
