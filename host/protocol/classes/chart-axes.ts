/** Excel.ChartAxes and ChartAxis, with title and gridlines. */
import { flagOf, numberOf, textOf } from "../args";
import type { Property } from "../define";
import { defineClass, reads } from "../define";
import { invalidArgument, notEmulated } from "../errors";
import { refer } from "../reference";
import type { ChartOf } from "./charts";
import { change } from "./charts";

interface AxisOf extends ChartOf {
  readonly axis: "categoryAxis" | "valueAxis";
}

const axisRef = (target: ChartOf, axis: AxisOf["axis"]) => refer("ChartAxis", { ...target, axis });

export const chartAxes = defineClass<ChartOf>("ChartAxes", {
  objects: {
    CategoryAxis: (target) => axisRef(target, "categoryAxis"),
    ValueAxis: (target) => axisRef(target, "valueAxis"),
  },
  methods: {
    GetItem: (target, args) => {
      const type = args.choice(0, ["Category", "Value", "Series"]);
      if (type === "Series" || args.choice(1, ["Primary", "Secondary"], "Primary") === "Secondary") {
        throw notEmulated("ChartAxes", `getItem of the ${type.toLowerCase()} axis`);
      }
      return axisRef(target, type === "Category" ? "categoryAxis" : "valueAxis");
    },
  },
});

/** Changes what both kinds of axis have. */
function changeAxis(target: AxisOf, patch: { visible?: boolean; title?: string | null }): void {
  const { chart, axis } = target;
  if (axis === "categoryAxis") change(target, { categoryAxis: { ...chart.categoryAxis, ...patch } });
  else change(target, { valueAxis: { ...chart.valueAxis, ...patch } });
}

function changeValueAxis(target: AxisOf, patch: Partial<ChartOf["chart"]["valueAxis"]>): void {
  if (target.axis !== "valueAxis") throw invalidArgument("Only the value axis has this.");
  change(target, { valueAxis: { ...target.chart.valueAxis, ...patch } });
}

/** An end of the value axis; "" is left to Excel. */
const limit = (key: "minimum" | "maximum"): Property<AxisOf> => ({
  get: ({ chart, axis }) => (axis === "valueAxis" ? (chart.valueAxis[key] ?? "") : ""),
  set: (target, value) => {
    if (value !== "") return changeValueAxis(target, { [key]: numberOf(value, key) });
    const kept = Object.entries(target.chart.valueAxis).filter(([name]) => name !== key);
    change(target, { valueAxis: Object.fromEntries(kept) as unknown as ChartOf["chart"]["valueAxis"] });
  },
});

export const chartAxis = defineClass<AxisOf>("ChartAxis", {
  properties: {
    Type: reads(({ axis }) => (axis === "categoryAxis" ? "Category" : "Value")),
    AxisGroup: reads(() => "Primary"),
    Visible: {
      get: ({ chart, axis }) => chart[axis].visible,
      set: (target, value) => changeAxis(target, { visible: flagOf(value, "visible") }),
    },
    ReversePlotOrder: {
      get: ({ chart, axis }) => axis === "categoryAxis" && (chart.categoryAxis.reversed ?? false),
      set: (target, value) => {
        if (target.axis !== "categoryAxis") throw notEmulated("ChartAxis", "reversePlotOrder of the value axis");
        change(target, { categoryAxis: { ...target.chart.categoryAxis, reversed: flagOf(value, "reversePlotOrder") } });
      },
    },
    Minimum: limit("minimum"),
    Maximum: limit("maximum"),
    NumberFormat: {
      get: ({ chart, axis }) => (axis === "valueAxis" ? (chart.valueAxis.numberFormat ?? "General") : "General"),
      set: (target, value) => changeValueAxis(target, { numberFormat: textOf(value, "numberFormat") }),
    },
  },
  objects: {
    Title: (target) => refer("ChartAxisTitle", target),
    MajorGridlines: (target) => refer("ChartGridlines", target),
  },
});

export const chartAxisTitle = defineClass<AxisOf>("ChartAxisTitle", {
  properties: {
    Text: {
      get: ({ chart, axis }) => chart[axis].title ?? "",
      set: (target, value) => changeAxis(target, { title: textOf(value, "text") }),
    },
    Visible: {
      get: ({ chart, axis }) => chart[axis].title !== null,
      set: (target, value) => {
        const visible = flagOf(value, "visible");
        if (visible !== (target.chart[target.axis].title !== null)) changeAxis(target, { title: visible ? "" : null });
      },
    },
  },
});

export const chartGridlines = defineClass<AxisOf>("ChartGridlines", {
  properties: {
    Visible: {
      get: ({ chart, axis }) => axis === "valueAxis" && chart.valueAxis.majorGridlines,
      set: (target, value) => changeValueAxis(target, { majorGridlines: flagOf(value, "visible") }),
    },
  },
});
