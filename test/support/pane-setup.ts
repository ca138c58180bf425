import { deserialize, serialize } from "node:v8";
import "@testing-library/jest-dom";

// Every browser of today has it; jsdom does not hand Node's through.
globalThis.structuredClone ??= <T>(value: T): T => deserialize(serialize(value)) as T;

afterEach(() => sessionStorage.clear());
