/** The metadata part that cells of dynamic arrays point at (cm="1"): [MS-XLSX] 2.4.95, dynamicArrayProperties. */
import { namespaces } from "../package/namespaces";
import { XML_DECLARATION, tag } from "../package/xml-write";

const traits = {
  name: "XLDAPR",
  minSupportedVersion: 120000,
  copy: 1,
  pasteAll: 1,
  pasteValues: 1,
  merge: 1,
  splitFirst: 1,
  rowColShift: 1,
  clearFormats: 1,
  clearComments: 1,
  assign: 1,
  coerce: 1,
  cellMeta: 1,
};

const dynamic = tag(
  "ext",
  { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" },
  tag("xda:dynamicArrayProperties", { fDynamic: 1, fCollapsed: 0 }),
);

export const METADATA =
  XML_DECLARATION +
  tag("metadata", { xmlns: namespaces.main, "xmlns:xda": namespaces.dynamicArrays }, [
    tag("metadataTypes", { count: 1 }, tag("metadataType", traits)),
    tag("futureMetadata", { name: "XLDAPR", count: 1 }, tag("bk", {}, tag("extLst", {}, dynamic))),
    tag("cellMetadata", { count: 1 }, tag("bk", {}, tag("rc", { t: 1, v: 0 }))),
  ]);
