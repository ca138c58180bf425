/** Excel.DocumentProperties and the custom ones. */
import type { DocumentProperties } from "../../model/types";
import type { Workbook } from "../../model/surface";
import { textOf } from "../args";
import { collection, sameText } from "../collection";
import type { Property } from "../define";
import { defineClass, reads } from "../define";
import { invalidArgument } from "../errors";
import { refer } from "../reference";

type TextKey = Exclude<keyof DocumentProperties, "created" | "custom">;

const text = (key: TextKey): Property<Workbook> => ({
  get: (workbook) => workbook.properties[key],
  set: (workbook, value) => (workbook.properties[key] = textOf(value, key)),
});

export const documentProperties = defineClass<Workbook>("DocumentProperties", {
  properties: {
    Title: text("title"),
    Subject: text("subject"),
    Author: text("author"),
    Keywords: text("keywords"),
    Comments: text("comments"),
    Category: text("category"),
    Manager: text("manager"),
    Company: text("company"),
    LastAuthor: reads((workbook) => workbook.properties.lastAuthor),
    CreationDate: reads((workbook) => workbook.properties.created.toISOString()),
  },
  objects: { Custom: (workbook) => refer("CustomPropertyCollection", workbook) },
});

interface CustomOf {
  readonly workbook: Workbook;
  readonly key: string;
}

const parts = collection<Workbook, CustomOf>({
  of: "CustomProperty",
  list: (workbook) => [...workbook.properties.custom.keys()].map((key) => ({ workbook, key })),
  matches: ({ key }, wanted) => sameText(key, wanted),
  has: ["GetCount", "GetItem", "GetItemOrNullObject"],
});

function customValue(value: unknown): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument("A custom property should be a text, a number or true or false.");
}

export const customPropertyCollection = defineClass<Workbook>("CustomPropertyCollection", {
  ...parts,
  methods: {
    ...parts.methods,
    Add: (workbook, args) => {
      workbook.properties.custom.set(args.text(0), customValue(args.raw(1)));
      return refer("CustomProperty", { workbook, key: args.text(0) });
    },
    DeleteAll: (workbook) => workbook.properties.custom.clear(),
  },
});

/** Excel.DocumentPropertyType. */
function typeOf(value: unknown): string {
  if (value instanceof Date) return "Date";
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  return typeof value === "boolean" ? "Boolean" : "String";
}

export const customProperty = defineClass<CustomOf>("CustomProperty", {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: reads(({ key }) => key),
    Value: {
      get: ({ workbook, key }) => workbook.properties.custom.get(key),
      set: ({ workbook, key }, value) => void workbook.properties.custom.set(key, customValue(value)),
    },
    Type: reads(({ workbook, key }) => typeOf(workbook.properties.custom.get(key))),
  },
  methods: { Delete: ({ workbook, key }) => void workbook.properties.custom.delete(key) },
});
