import { deserialize, serialize } from "node:v8";
import "@testing-library/jest-dom";
import { configure } from "@testing-library/dom";

// A busy machine is no failure.
configure({ asyncUtilTimeout: 20_000 });

// Every browser of today has it; jsdom does not hand Node's through.
globalThis.structuredClone ??= <T>(value: T): T => deserialize(serialize(value)) as T;

// Nothing is drawn here; to match every element with Fluent's thousands of rules would take half of a test's time.
const sheet = document.head.appendChild(document.createElement("style")).sheet!;
(Object.getPrototypeOf(sheet) as CSSStyleSheet).insertRule = () => 0;

afterEach(() => sessionStorage.clear());
